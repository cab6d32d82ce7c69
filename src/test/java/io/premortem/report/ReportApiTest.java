package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.ADMIN;
import static io.premortem.TestTenants.BETA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportApiTest {
  private static final String FINANCE =
      """
      {"currency":"CNY","openingCash":1200000,"revenue":{"low":20000,"high":40000},
       "revenueGrowth":{"low":-0.01,"high":0.06},"grossMargin":{"low":0.3,"high":0.6},
       "burn":{"low":80000,"high":120000},"burnGrowth":{"constant":0.01},
       "raises":[{"name":"A","amount":{"constant":2000000},"month":{"constant":9},
                  "probability":{"constant":0.4}}]}""";
  private static final String QUICK = "{\"trials\":5000,\"outer\":50}";

  private static String body(String answers, String finance) {
    return "{\"name\":\"Seed\",\"answers\":" + answers + ",\"finance\":" + finance + "}";
  }

  private static String assessment() {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(
            body(
                "{\"eval-gap\":\"behind-more\",\"supplier-share\":{\"low\":60,\"high\":90}}",
                FINANCE))
        .post(ACME.at("/assessments"))
        .then()
        .statusCode(201)
        .body("name", equalTo("Seed"), "answered", equalTo(2))
        .body("answers.eval-gap", equalTo("behind-more"))
        .body("finance.burn.low", equalTo(80000f))
        .header("Location", containsString("/api/v1/o/acme/assessments/"))
        .extract()
        .path("id");
  }

  private static JsonPath run(String id) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(QUICK)
        .post(ACME.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static int assessments() {
    return ACME.api().get(ACME.at("/assessments")).jsonPath().getList("items").size();
  }

  @Test
  void aRunGivesTheWholeReport() {
    String id = assessment();
    JsonPath report = run(id);
    int horizon = report.getInt("headline.horizonMonths");
    assertThat(report.getList("survival")).hasSize(horizon + 1);
    double survival = report.getDouble("headline.survival");
    assertThat(survival).isBetween(report.getDouble("headline.low"), 1.0);
    assertThat(report.getString("headline.text.en")).contains("alive in 24 months");
    assertThat(report.getString("headline.text.zh")).contains("24 个月后存活");
    assertThat(report.getList("areas.id"))
        .containsExactly(
            "technology", "privacy", "market", "business", "compliance", "team", "funding");
    Map<String, List<Float>> incidence = report.getMap("incidence");
    double dead = incidence.values().stream().mapToDouble(byMonth -> byMonth.getLast()).sum();
    assertThat(dead + survival).isCloseTo(1, within(1e-6));
    assertThat(report.getList("causes")).hasSize(incidence.size());
    assertThat(report.getList("causes.find { it.id == 'supplier-cutoff' }.answers.indicator"))
        .isEqualTo(List.of("supplier-share"));
    assertThat(report.getList("mitigations")).isNotEmpty();
    assertThat(report.getList("evidence.findAll { it.status == 'claimed' }")).hasSize(2);
    assertThat(report.getString("provenance.inputsHash")).matches("[0-9a-f]{64}");
    assertThat(report.getBoolean("stale")).isFalse();
    assertThat(ACME.api().get(ACME.at("/assessments/" + id + "/report")).jsonPath().getString("id"))
        .isEqualTo(report.getString("id"));
  }

  @Test
  void theSameInputGivesTheSameReport() {
    String id = assessment();
    JsonPath first = run(id);
    JsonPath second = run(id);
    assertThat(second.getInt("number")).isEqualTo(first.getInt("number") + 1);
    assertThat(second.<Object>get("survival")).isEqualTo(first.get("survival"));
    assertThat(second.getString("provenance.inputsHash"))
        .isEqualTo(first.getString("provenance.inputsHash"));
  }

  @Test
  void aChangeMergesAnswersAndMakesTheReportStale() {
    String id = assessment();
    run(id);
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"answers\":{\"bus-factor\":3,\"eval-gap\":null}}")
        .put(ACME.at("/assessments/" + id))
        .then()
        .statusCode(200)
        .body("answers.size()", is(2), "answers.bus-factor", equalTo(3.0f))
        .body("answers.eval-gap", equalTo(null));
    ACME.api().get(ACME.at("/assessments/" + id + "/report")).then().body("stale", is(true));
  }

  @Test
  void badInputIsNamedAndLeavesNothing() {
    int before = assessments();
    refused(body("{\"no-such\":1}", FINANCE), "answers.no-such");
    refused(body("{\"eval-gap\":\"best\"}", FINANCE), "answers.eval-gap");
    refused(
        body("{\"supplier-share\":{\"low\":90,\"high\":10}}", FINANCE),
        "answers.supplier-share.low");
    refused(body("{\"supplier-share\":140}", FINANCE), "answers.supplier-share");
    refused(body("{\"supplier-share\":true}", FINANCE), "answers.supplier-share");
    refused(body("{}", "{\"openingCash\":1,\"revenue\":1}"), "finance.burn");
    refused(
        body("{}", "{\"openingCash\":1,\"revenue\":1,\"burn\":{\"low\":9,\"high\":3}}"),
        "finance.burn.low");
    refused(
        body("{}", "{\"openingCash\":1,\"revenue\":1,\"burn\":{\"constant\":\"NaN\"}}"),
        "finance.burn.constant");
    refused(body("{}", "{\"openingCash\":1,\"revenue\":1,\"burns\":1}"), "finance.burns");
    refused("{\"answers\":{}}", "name");
    assertThat(assessments()).isEqualTo(before);
  }

  private static void refused(String body, String field) {
    ACME.api()
        .contentType(ContentType.JSON)
        .body(body)
        .post(ACME.at("/assessments"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field), "detail", containsString(field));
  }

  @Test
  void aRunNeedsFiguresAndSaneOptions() {
    String empty =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"name\":\"Draft\"}")
            .post(ACME.at("/assessments"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    ACME.api()
        .post(ACME.at("/assessments/" + empty + "/run"))
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("finance"));
    String id = assessment();
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":0}")
        .post(ACME.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("trials"));
    ACME.api().get(ACME.at("/assessments/" + id + "/report")).then().statusCode(404);
  }

  @Test
  void anotherTenantFindsNothing() {
    String id = assessment();
    run(id);
    for (var stranger : List.of(BETA, ADMIN)) {
      stranger.api().get(ACME.at("/assessments/" + id)).then().statusCode(404);
      stranger.api().get(ACME.at("/assessments/" + id + "/report")).then().statusCode(404);
    }
    BETA.api().get(BETA.at("/assessments/" + id)).then().statusCode(404);
    BETA.api().get(BETA.at("/assessments/" + id + "/report")).then().statusCode(404);
    BETA.api().post(BETA.at("/assessments/" + id + "/run")).then().statusCode(404);
    BETA.api()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(BETA.at("/assessments/" + id + "/shares"))
        .then()
        .statusCode(404);
  }

  @Test
  void aLinkOpensWithoutSignInUntilItIsTakenBack() {
    String id = assessment();
    run(id);
    JsonPath share = share(id, Instant.now().plus(Duration.ofDays(7)));
    String url = share.getString("url");
    assertThat(url).matches("http.*/s/[A-Za-z0-9_-]{43}");
    given()
        .get(url)
        .then()
        .statusCode(200)
        .contentType(ContentType.HTML)
        .body(containsString("alive in 24 months"));
    given().header("Accept-Language", "zh-CN").get(url).then().body(containsString("个月后存活"));
    String visits = ACME.at("/shares/" + share.getString("id") + "/visits");
    ACME.api().get(visits).then().statusCode(200).body("count", is(2), "items", hasSize(2));
    BETA.api().get(visits.replace("acme", "beta")).then().statusCode(404);
    String link = ACME.at("/shares/" + share.getString("id"));
    BETA.api()
        .contentType(ContentType.JSON)
        .delete(link.replace("acme", "beta"))
        .then()
        .statusCode(404);
    ACME.api().contentType(ContentType.JSON).delete(link).then().statusCode(204);
    given().get(url).then().statusCode(410).contentType(ContentType.HTML);
    ACME.api().get(visits).then().body("count", is(2));
    given().get(url + "x").then().statusCode(404);
    given().get(url.substring(0, url.length() - 4) + "AAAA").then().statusCode(404);
  }

  @Test
  void aSharedSnapshotStaysWhatItWas() {
    String id = assessment();
    String headline = run(id).getString("headline.text.en");
    String url = share(id, Instant.now().plus(Duration.ofDays(7))).getString("url");
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"finance\":{\"openingCash\":100000,\"revenue\":0,\"burn\":90000}}")
        .put(ACME.at("/assessments/" + id))
        .then()
        .statusCode(200);
    run(id);
    given().get(url).then().statusCode(200).body(containsString(headline));
  }

  @Test
  void anExpiredLinkIsGone() throws InterruptedException {
    String id = assessment();
    run(id);
    String url = share(id, Instant.now().plusMillis(1200)).getString("url");
    Thread.sleep(1300);
    given().get(url).then().statusCode(410);
  }

  private static JsonPath share(String id, Instant expiresAt) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"expiresAt\":\"" + expiresAt + "\"}")
        .post(ACME.at("/assessments/" + id + "/shares"))
        .then()
        .statusCode(201)
        .body("id", notNullValue(), "url", matchesPattern(".*/s/.*"))
        .extract()
        .jsonPath();
  }

  @Test
  void aBadShareIsRefused() {
    String id = assessment();
    shareRefused(id, "{\"expiresAt\":\"2030-01-01T00:00:00Z\"}", 422, "expiresAt");
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"expiresAt\":\"" + Instant.now().plusSeconds(60) + "\"}")
        .post(ACME.at("/assessments/" + id + "/shares"))
        .then()
        .statusCode(409);
    run(id);
    shareRefused(id, "{}", 422, "expiresAt");
    shareRefused(id, "{\"expiresAt\":\"yesterday\"}", 422, "expiresAt");
    shareRefused(id, "{\"expiresAt\":\"2020-01-01T00:00:00Z\"}", 422, "expiresAt");
    String soon = Instant.now().plusSeconds(60).toString();
    shareRefused(id, "{\"expiresAt\":\"" + soon + "\",\"passcode\":\"x\"}", 422, "passcode");
    ACME.api()
        .get(ACME.at("/assessments/" + id + "/shares"))
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  private static void shareRefused(String id, String body, int status, String field) {
    ACME.api()
        .contentType(ContentType.JSON)
        .body(body)
        .post(ACME.at("/assessments/" + id + "/shares"))
        .then()
        .statusCode(status)
        .body("errors.field", hasItem(field));
  }

  @Test
  void theKnowledgeBaseIsOpenToRead() {
    ACME.api()
        .get("/api/v1/knowledge")
        .then()
        .statusCode(200)
        .body("version", notNullValue(), "areas", hasSize(7))
        .body("areas[0].indicators[0].options[0].multiplier.low", equalTo(0.6f))
        .body(
            "areas.find { it.id == 'team' }.causes.find { it.id == 'poached' }.effect.type",
            equalTo("terminal"));
  }
}
