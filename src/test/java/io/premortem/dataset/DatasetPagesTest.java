package io.premortem.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The data room's pages, by a signed-in founder with nothing but HTTP. */
@QuarkusTest
class DatasetPagesTest {
  @TestHTTPResource("/")
  URI root;

  private PlainBrowser browser;

  @BeforeEach
  void signIn() throws Exception {
    browser = PlainBrowser.signedIn(root);
  }

  @Test
  void uploadsShowsDownloadsAndDeletes() throws Exception {
    var stored =
        browser.upload(
            "/o/acme/datasets",
            "Invoices & more",
            "invoices.csv",
            "day,paid\n2024-01-05,12.5\n2024-02-05,7\n");
    assertThat(stored.statusCode()).isEqualTo(200);
    var page = stored.body();
    assertThat(page)
        .contains(
            "<h1>Invoices &amp; more</h1>", "pm-histogram", "is stored: 2 rows", "Only 2 rows")
        .contains("2024-01-05 to 2024-02-05")
        .doesNotContain("{dataset:");
    var path = stored.uri().getPath();
    assertThat(browser.get(path + "/original", "en").body()).startsWith("day,paid");
    assertThat(browser.get(path, "zh-CN").body()).contains("发现", "仅有 2 行", "小数");
    assertThat(browser.get("o/acme/datasets", "zh-CN").body())
        .contains("数据", "Invoices &amp; more");

    var deleted = browser.post(path + "/deletion", "");
    assertThat(deleted.uri().getPath()).isEqualTo("/o/acme/datasets");
    assertThat(deleted.body()).contains("is deleted");
    assertThat(browser.get(path, "en").statusCode()).isEqualTo(404);
  }

  @Test
  void showsTheFormAgainWithWhatIsWrong() throws Exception {
    var refused = browser.upload("/o/acme/datasets", "Kept <name>", "bad.csv", "a,b\n1,2\n1,2,3\n");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Line 3, column 3", "value=\"Kept &lt;name&gt;\"", "data-filedrop");
  }

  @Test
  void offersSampleData() throws Exception {
    var sample = browser.post("o/acme/datasets/samples/ledger", "");
    assertThat(sample.body()).contains("<h1>Bank ledger</h1>", "payroll", "categories");
    assertThat(browser.post("o/acme/datasets/samples/nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void changesNothingWithoutTheFormsToken() throws Exception {
    var forged = browser.postAsIs("/o/acme/datasets/samples/ledger", "");
    assertThat(forged.statusCode()).isEqualTo(400);
  }

  @Test
  void isNotThereForAnotherTenant() throws Exception {
    assertThat(browser.get("o/beta/datasets", "en").statusCode()).isEqualTo(404);
  }
}
