package io.premortem.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.premortem.TestTenants;
import io.premortem.dataset.profile.Columns;
import io.premortem.jobs.QuietJobs;
import io.premortem.tenancy.AuditEntry;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DatasetApiTest {
  private static final TestTenants ACME = TestTenants.ACME;
  private static final TestTenants BETA = TestTenants.BETA;
  private static final String FILES = "src/test/resources/io/premortem/dataset/";

  @Inject Datasets datasets;
  @Inject TenantScope scope;
  @Inject AuditLog audit;
  @Inject EntityManager rows;
  @Inject QuietJobs jobs;

  @Test
  void storesProfilesAndShowsATable() {
    var stored = upload(ACME, SampleFiles.FOLDER.resolve("article.csv").toFile(), "Article");
    var id = stored.statusCode(201).extract().<String>path("id");
    stored
        .header("Location", containsString("/api/v1/o/acme/datasets/" + id))
        .body("name", equalTo("Article"))
        .body("rows", equalTo(100))
        .body("columns", hasSize(11))
        .body("columns[0].name", equalTo("feature_1"))
        .body("columns[0].type", equalTo("decimal"))
        .body("columns[10].type", equalTo("integer"))
        .body("columns[10].distinct", equalTo(10))
        .body("columns[10].missing", equalTo(0))
        .body("sha256.length()", equalTo(64));
    ACME.api()
        .get(ACME.at("/datasets/" + id))
        .then()
        .statusCode(200)
        .body("columns", hasSize(11))
        .body("id", equalTo(id));
    ACME.api().get(ACME.at("/datasets")).then().statusCode(200).body("items.id", hasItem(id));
    ACME.api().delete(ACME.at("/datasets/" + id)).then().statusCode(204);
    ACME.api().get(ACME.at("/datasets/" + id)).then().statusCode(404);
    ACME.api().delete(ACME.at("/datasets/" + id)).then().statusCode(404);
    assertThat(acts(id)).containsExactly("dataset.deleted", "dataset.uploaded");
  }

  @ParameterizedTest
  @CsvSource({
    "empty.csv,,",
    "picture.csv,,",
    "not-a-zip.csv,,",
    "zip-two-files.zip,,",
    "gzip-not-utf8.csv.gz,3001,1",
    "gbk-damaged.csv,5,2",
    "nul.csv,3,2",
    "ragged-long.csv,4,4",
    "ragged-short.csv,4,3",
    "unclosed-quote.csv,3,2",
    "duplicate-name.csv,1,3",
    "names-only.csv,1,"
  })
  void refusesWithThePlaceAndKeepsNothing(String file, Integer line, String column)
      throws Exception {
    var before = state();
    var refused = upload(ACME, new File(FILES + "refused/" + file), "Bad").statusCode(422);
    refused
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].line", equalTo(line))
        .body("errors[0].column", equalTo(column));
    if (line != null && column != null) {
      refused.body("detail", containsString("Line " + line + ", column " + column));
    }
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void speaksChinese() {
    ACME.api()
        .header("Accept-Language", "zh-CN")
        .multiPart("file", new File(FILES + "refused/ragged-long.csv"), "text/csv")
        .post(ACME.at("/datasets"))
        .then()
        .statusCode(422)
        .body("title", equalTo("文件未保存"))
        .body("detail", containsString("第 4 行第 4 列"));
  }

  @Test
  void refusesABadNameAndAMissingFile() throws Exception {
    var before = state();
    upload(ACME, new File(FILES + "accepted/types.csv"), "x".repeat(10_000))
        .statusCode(422)
        .body("errors[0].field", equalTo("name"));
    ACME.api()
        .multiPart("name", "nothing")
        .post(ACME.at("/datasets"))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("file"));
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void anotherTenantFindsNothing() {
    var id =
        upload(ACME, new File(FILES + "accepted/types.csv"), "Mine").extract().<String>path("id");
    for (var path : List.of("", "/original", "/parquet", "/csv")) {
      BETA.api().get(BETA.at("/datasets/" + id + path)).then().statusCode(404);
      BETA.api().get(ACME.at("/datasets/" + id + path)).then().statusCode(404);
    }
    BETA.api().delete(BETA.at("/datasets/" + id)).then().statusCode(404);
    BETA.api().get(BETA.at("/datasets")).then().body("items.id", not(hasItem(id)));
    TestTenants.ADMIN.api().get(ACME.at("/datasets/" + id)).then().statusCode(404);
    ACME.api().get(ACME.at("/datasets/" + id)).then().statusCode(200);
    assertThat(scope.call("beta", () -> datasets.find(UUID.fromString(id)))).isEmpty();
  }

  @Test
  void givesTheOriginalBackByteForByte() throws Exception {
    var file = new File(FILES + "accepted/excel-german.csv");
    var id =
        upload(ACME, file, "").body("name", equalTo("excel-german")).extract().<String>path("id");
    var original =
        ACME.api()
            .get(ACME.at("/datasets/" + id + "/original"))
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("excel-german-v1.csv"));
    assertThat(original.extract().asByteArray()).isEqualTo(Files.readAllBytes(file.toPath()));
    var parquet = ACME.api().get(ACME.at("/datasets/" + id + "/parquet")).asByteArray();
    assertThat(new String(parquet, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    assertThat(acts(id)).hasSize(3).contains("dataset.downloaded");
  }

  @Test
  void exportsNoFormulas() throws Exception {
    var text = "note,amount,@x\n=1+1,-5,a\n+A1,2,b\n@SUM(A1),3,-c\n-2+3,4,d\nplain,5,e\n";
    var id = uploadText("formulas.csv", text).extract().<String>path("id");
    assertThat(ACME.api().get(ACME.at("/datasets/" + id + "/csv")).asString())
        .isEqualTo(
            "note,amount,'@x\n'=1+1,-5,a\n'+A1,2,b\n'@SUM(A1),3,'-c\n'-2+3,4,d\nplain,5,e\n");
    assertThat(ACME.api().get(ACME.at("/datasets/" + id + "/original")).asString()).isEqualTo(text);
  }

  @Test
  void aPathInTheFileNameIsIgnored() {
    uploadText("../../etc/passwd.csv", "a,b\n1,2\n")
        .statusCode(201)
        .body("fileName", equalTo("passwd.csv"))
        .body("name", equalTo("passwd"));
  }

  @Test
  void pagesThroughTheList() {
    for (int i = 0; i < 52; i++) {
      uploadText("page-" + i + ".csv", "a,b\n1," + i + "\n").statusCode(201);
    }
    var first = ACME.api().get(ACME.at("/datasets")).then().body("items", hasSize(50));
    var cursor = first.extract().<String>path("next");
    List<String> shown = first.extract().path("items.id");
    List<String> rest = ACME.api().get(ACME.at("/datasets?cursor=" + cursor)).path("items.id");
    assertThat(rest).isNotEmpty().doesNotContainAnyElementsOf(shown);
  }

  @Test
  void readsATableBackForTheLab() {
    var id =
        upload(ACME, new File(FILES + "accepted/types.csv"), "Lab").extract().<String>path("id");
    Columns columns = scope.call("acme", () -> datasets.read(UUID.fromString(id))).orElseThrow();
    assertThat(((Columns.Numbers) columns.column("n").orElseThrow()).values())
        .containsExactly(1, Double.NaN, 3);
    assertThat(scope.call("acme", () -> datasets.read(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void storesMoreThanAChunkUnchanged() throws Exception {
    var text = new StringBuilder("a,b\n");
    for (int i = 0; i < 300_000; i++) {
      text.append(i).append(",x").append(i % 7).append('\n');
    }
    var id = uploadText("large.csv", text.toString()).statusCode(201).extract().<String>path("id");
    assertThat(ACME.api().get(ACME.at("/datasets/" + id + "/original")).asString())
        .isEqualTo(text.toString());
  }

  @Test
  void demoTenantsComeWithSampleData() {
    BETA.api()
        .get(BETA.at("/datasets"))
        .then()
        .body("items.name", hasItems("Article example", "Bank ledger"));
  }

  private static ValidatableResponse upload(TestTenants tenant, File file, String name) {
    return tenant
        .api()
        .multiPart("file", file, "text/csv")
        .multiPart("name", name)
        .post(tenant.at("/datasets"))
        .then();
  }

  private static ValidatableResponse uploadText(String fileName, String text) {
    return ACME.api()
        .multiPart("file", fileName, text.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(ACME.at("/datasets"))
        .then();
  }

  private List<String> acts(String object) {
    return scope.call("acme", () -> audit.newest(1000)).stream()
        .filter(entry -> entry.object().equals(object))
        .map(AuditEntry::action)
        .toList();
  }

  /** Rows of every table that an upload touches, and workspaces on disk. */
  private List<Long> state() throws Exception {
    jobs.await();
    List<Long> counts =
        scope.call(
            "acme",
            () ->
                Stream.of("dataset", "blob", "blob_chunk", "audit_entry")
                    .map(table -> "select count(*) from " + table)
                    .map(
                        sql -> ((Number) rows.createNativeQuery(sql).getSingleResult()).longValue())
                    .toList());
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      long left =
          files.filter(f -> f.getFileName().toString().startsWith("premortem-dataset-")).count();
      return Stream.concat(counts.stream(), Stream.of(left)).toList();
    }
  }
}
