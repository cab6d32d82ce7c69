package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Two reports side by side. */
@QuarkusTest
class ComparisonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource URI root;

  private static JsonNode post(String path, String body) throws Exception {
    return JSON.readTree(
        ACME.api().contentType(ContentType.JSON).body(body).post(ACME.at(path)).body().asString());
  }

  private static JsonNode run(String id, int months) throws Exception {
    return post(
        "/assessments/" + id + "/run",
        "{\"trials\":4000,\"outer\":50,\"horizonMonths\":" + months + "}");
  }

  private static Response compare(String id, String with) {
    return ACME.api().queryParam("with", with).get(ACME.at("/assessments/" + id + "/comparison"));
  }

  private static double root(JsonNode report, String cause) {
    for (JsonNode share : report.get("causes")) {
      if (share.get("id").textValue().equals(cause)) {
        return share.get("root").doubleValue();
      }
    }
    throw new AssertionError(cause);
  }

  @Test
  void holdsTheNewestReportAgainstAnother() throws Exception {
    String rich = ACME.assessment("Rich", 2_000_000);
    String poor = ACME.assessment("Poor <B>", 500_000);
    JsonNode one = run(rich, 36);
    JsonNode other = run(poor, 24);

    JsonNode both = JSON.readTree(compare(rich, poor).body().asString());
    assertThat(both.get("month").intValue()).isEqualTo(24);
    assertThat(both.get("survival")).hasSize(25);
    double p = one.get("survival").get(24).get("p").doubleValue();
    double q = other.get("survival").get(24).get("p").doubleValue();
    assertThat(p).isGreaterThan(q);
    assertThat(both.get("delta").doubleValue()).isCloseTo(p - q, within(1e-12));
    assertThat(both.get("survival").get(24).get("with").doubleValue()).isEqualTo(q);
    assertThat(both.get("areas")).hasSize(one.get("areas").size());
    assertThat(both.get("causes")).hasSizeGreaterThanOrEqualTo(one.get("causes").size());
    double widest = 1;
    for (JsonNode cause : both.get("causes")) {
      // The other's horizon is the month compared: there its own statement stands.
      assertThat(cause.get("with").doubleValue())
          .isCloseTo(root(other, cause.get("id").textValue()), within(1e-12));
      assertThat(Math.abs(cause.get("delta").doubleValue())).isLessThanOrEqualTo(widest);
      widest = Math.abs(cause.get("delta").doubleValue());
    }
    assertThat(both.get("causes").get(0).get("id").textValue()).isEqualTo("cash-out");

    String first = one.get("id").textValue();
    run(rich, 36);
    JsonNode same = JSON.readTree(compare(rich, first).body().asString());
    assertThat(same.get("report").get("number").intValue()).isEqualTo(2);
    assertThat(same.get("with").get("number").intValue()).isEqualTo(1);
    assertThat(same.get("delta").doubleValue()).isZero();
    showsThePage(rich, poor, first);
    keepsTenantsApart(rich, poor);
  }

  private void showsThePage(String rich, String poor, String first) throws Exception {
    var browser = PlainBrowser.signedIn(root);
    String path = "/o/acme/assessments/" + rich + "/compare";
    assertThat(browser.get(path, "en").body())
        .contains("value=\"" + first + "\"", "Poor &lt;B&gt;, report 1")
        .doesNotContain("pm-survival label");
    assertThat(browser.get(path + "?with=" + poor, "en").body())
        .contains("Alive after 24 months", "Poor &lt;B&gt;, report 1", "Causes that differ most")
        .contains("<pm-survival", "percentage points against")
        .doesNotContain("{comparison:", "<B>");
    assertThat(browser.get(path + "?with=" + poor, "zh-CN").body())
        .contains("24 个月后仍存活", "差异最大的原因", "Poor &lt;B&gt;，报告 1");
    String nobody = "00000000-0000-0000-0000-000000000000";
    assertThat(browser.get(path + "?with=" + nobody, "en").statusCode()).isEqualTo(404);
  }

  private static void keepsTenantsApart(String rich, String poor) throws Exception {
    assertThat(compare(rich, "00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
    ACME.api().get(ACME.at("/assessments/" + rich + "/comparison")).then().statusCode(400);
    BETA.api()
        .queryParam("with", poor)
        .get(BETA.at("/assessments/" + rich + "/comparison"))
        .then()
        .statusCode(404);
    String theirs = BETA.assessment("Theirs", 900_000);
    BETA.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":1000,\"outer\":20}")
        .post(BETA.at("/assessments/" + theirs + "/run"))
        .then()
        .statusCode(200);
    assertThat(compare(rich, theirs).statusCode()).isEqualTo(404);
  }
}
