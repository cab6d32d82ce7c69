package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A report leaves as a file, and shows its two answers when a shared shock is on. */
@QuarkusTest
class ReportExportTest {
  @TestHTTPResource URI root;

  private static String assessment(TestTenants tenant) {
    return tenant
        .api()
        .contentType(ContentType.JSON)
        .body(
            """
            {"name":"Exported","finance":{"currency":"USD","openingCash":900000,"revenue":20000,
             "burn":{"low":60000,"high":90000},
             "raises":[{"name":"=HYPERLINK(1)","amount":1000000,"month":{"low":6,"high":12},
                        "probability":{"constant":0.5}}]}}""")
        .post(tenant.at("/assessments"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void bothFilesHoldTheReportAndNoFormula() throws Exception {
    String id = assessment(ACME);
    var browser = PlainBrowser.signedIn(root);
    var page = browser.post("/o/acme/assessments/" + id + "/run", "&shock=shared");
    assertThat(page.body())
        .contains("With and without a shared shock", "With the shared shock", "/plan?mitigation=")
        .doesNotContain("Run with a shared shock");

    String report = page.uri().getPath();
    String csv = browser.get(report + "/export.csv", "zh-CN").body();
    assertThat(csv)
        .contains("section,item,name,month,value,low,high", "survival,,,24,", "技术")
        .contains("independentSurvival,,,24,", "'=HYPERLINK(1)")
        .doesNotContain(",=HYPERLINK");
    assertThat(browser.get(report + "/export.json", "en").body()).contains("\"headline\"");
    assertThat(csv).contains("headline,survival,", "runway,p50,", "budget,", "evidence.open,");
    assertThat(browser.get("/o/acme/audit", "en").body()).contains("report.exported");
    String theirs = theirReport();
    assertThat(browser.get("/o/acme/reports/" + theirs + "/export.csv", "en").statusCode())
        .isEqualTo(404);
    assertThat(browser.get("/o/acme/reports/" + theirs + "/export.json", "en").statusCode())
        .isEqualTo(404);
    assertThat(browser.get("/o/beta/reports/" + theirs + "/export.csv", "en").statusCode())
        .isEqualTo(404);
  }

  private static String theirReport() {
    String id = assessment(BETA);
    return BETA.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":1000,\"outer\":20}")
        .post(BETA.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  @Test
  void withTheShockOffThereIsOneAnswer() throws Exception {
    String id = assessment(ACME);
    var page = PlainBrowser.signedIn(root).post("/o/acme/assessments/" + id + "/run", "");
    assertThat(page.body())
        .contains("Run with a shared shock")
        .doesNotContain("With and without a shared shock");
  }
}
