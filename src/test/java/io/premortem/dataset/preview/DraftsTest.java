package io.premortem.dataset.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.net.URI;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** A file is looked at, corrected and imported, by page and by API. */
@QuarkusTest
class DraftsTest {
  private static final TestTenants ACME = TestTenants.ACME;
  private static final TestTenants BETA = TestTenants.BETA;
  private static final String LEDGER = "day,who,amount\n01/02/2025,A,12.5\n03/04/2025,B,x\n";

  @TestHTTPResource("/")
  URI root;

  @Test
  void isCheckedCorrectedAndImportedByPage() throws Exception {
    var browser = PlainBrowser.signedIn(root);
    var draft = browser.upload("/o/acme/datasets/drafts", "Draft", "draft.csv", LEDGER);
    assertThat(draft.statusCode()).isEqualTo(200);
    assertThat(draft.body())
        .contains("How the file is written", "Detected: UTF-8", "Day and month could be exchanged")
        .contains("value=\"month-first\"", "01/02/2025")
        .doesNotContain("{preview:");
    var path = draft.uri().getPath();
    assertThat(browser.get(path, "zh-CN").body()).contains("文件格式", "自动识别：UTF-8", "日在前");
    assertThat(browser.get(path + "?header=no", "en").body()).contains("column1", "Detected");

    var fields =
        "&name=Checked&column.0.source=day&column.0.name=When&column.0.type=month-first"
            + "&column.1.source=who&column.1.name=who&column.1.role=ignore"
            + "&column.2.source=amount&column.2.name=amount&column.2.type=";
    var refused = browser.post(path + "/import", fields + "decimal&column.2.role=amount");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Line 3, column 3", "not of the chosen type", "value=\"When\"");
    var stored = browser.post(path + "/import", fields + "text&column.2.role=target");
    assertThat(stored.body()).contains("<h1>Checked</h1>", "When", "2025-01-02", "target");
    assertThat(browser.get(path, "en").statusCode()).isEqualTo(404);
  }

  @Test
  void isDiscardedAndNotThereForOthers() throws Exception {
    var browser = PlainBrowser.signedIn(root);
    var path = browser.upload("/o/acme/datasets/drafts", "", "gone.csv", LEDGER).uri().getPath();
    assertThat(browser.get(path.replace("/acme/", "/beta/"), "en").statusCode()).isEqualTo(404);
    assertThat(browser.postAsIs(path + "/deletion", "").statusCode()).isEqualTo(400);
    assertThat(browser.post(path + "/deletion", "").body()).contains("The draft is discarded");
    assertThat(browser.post(path + "/deletion", "").statusCode()).isEqualTo(404);
    assertThat(browser.post(path + "/import", "").statusCode()).isEqualTo(404);
    var refused = browser.upload("/o/acme/datasets/drafts", "", "empty.csv", "");
    assertThat(refused.body()).contains("The file is empty");
  }

  @Test
  void showsProgramsHowAFileWouldBeRead() {
    preview(request("日期;金额\n2025-01-03;12,5\n", "GB18030"))
        .statusCode(200)
        .body("encoding", equalTo("GB18030"))
        .body("delimiter", equalTo(";"))
        .body("columns.name", contains("日期", "金额"))
        .body("columns.type", contains("date", "decimal"))
        .body("columns.role", contains("date", "amount"))
        .body("rows", hasSize(1));
    preview(request("a;b\n1;2\n", "UTF-8").multiPart("delimiter", ",").multiPart("header", "no"))
        .statusCode(200)
        .body("columns.name", contains("column1"));
    preview(request("a,b\n", "UTF-8").multiPart("encoding", "EBCDIC"))
        .statusCode(422)
        .body("errors[0].field", equalTo("encoding"));
    preview(request("a,b\n1\n", "UTF-8")).statusCode(422).body("errors[0].line", equalTo(2));
    BETA.api()
        .multiPart("file", "a.csv", new byte[] {65}, "text/csv")
        .post(ACME.at("/datasets/preview"))
        .then()
        .statusCode(404);
  }

  @Test
  void programsSayHowAFileIsRead() {
    var latin = request("n'ame'|Größe\n'a|b'|1\n", "windows-1250");
    store(
            latin
                .multiPart("encoding", "windows-1250")
                .multiPart("quote", "'")
                .multiPart("delimiter", "|"))
        .statusCode(201)
        .body("encoding", equalTo("windows-1250"))
        .body("columns.name", contains("n'ame'", "Größe"));
    store(
            request("a,b,c\n1,2,3\n", "UTF-8")
                .multiPart(
                    "columns",
                    "[{\"column\":\"a\",\"name\":\"x\",\"type\":\"text\",\"role\":\"identifier\"},"
                        + "{\"column\":\"b\",\"role\":\"ignore\"}]"))
        .statusCode(201)
        .body("columns.name", contains("x", "c"))
        .body("columns.role", contains("identifier", "feature"))
        .body("columns[0].type", equalTo("text"));
    store(request("a\n1\n", "UTF-8").multiPart("columns", "[{\"column\":\"z\"}]"))
        .statusCode(422)
        .body("detail", containsString("no column \"z\""));
    store(request("a\n1\n", "UTF-8").multiPart("columns", "[{\"column\":\"a\",\"type\":\"blob\"}]"))
        .statusCode(422)
        .body("errors[0].field", equalTo("columns"));
    store(request("a\n1\n", "UTF-8").multiPart("delimiter", "ab"))
        .statusCode(422)
        .body("errors[0].field", equalTo("delimiter"));
  }

  @Test
  void readsWorkbooksAndArchives() {
    var files = "src/test/resources/io/premortem/dataset/accepted/";
    store(ACME.api().multiPart("file", new File(files + "workbook.xlsx")))
        .statusCode(201)
        .body("name", equalTo("workbook"))
        .body("container", equalTo("xlsx"))
        .body("columns[1].type", equalTo("timestamp"));
    store(ACME.api().multiPart("file", new File(files + "gzip.csv.gz")))
        .statusCode(201)
        .body("name", equalTo("gzip"))
        .body("container", equalTo("gzip"));
  }

  private static RequestSpecification request(String text, String encoding) {
    return ACME.api()
        .multiPart("file", "file.csv", text.getBytes(Charset.forName(encoding)), "text/csv");
  }

  private static ValidatableResponse preview(RequestSpecification request) {
    return request.post(ACME.at("/datasets/preview")).then();
  }

  private static ValidatableResponse store(RequestSpecification request) {
    return request.post(ACME.at("/datasets")).then();
  }
}
