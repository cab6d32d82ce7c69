package io.premortem.risk.library;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static io.premortem.TestTenants.FUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.tenancy.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LibraryTest {
  @TestHTTPResource URI root;
  @Inject TenantScope scope;
  @Inject EntityManager rows;

  private static ValidatableResponse post(TestTenants who, String at, String body) {
    return who.api().contentType(ContentType.JSON).body(body).post(who.at(at)).then();
  }

  private static JsonPath run(String id) {
    return post(FUND, "/assessments/" + id + "/run", "{\"trials\":4000,\"outer\":50}")
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void whatACompanyAddsCountsInItsAssessments() {
    String id = FUND.assessment("Own", 3_000_000);
    JsonPath before = run(id);
    String cause =
        post(
                FUND,
                "/knowledge/causes",
                "{\"area\":\"team\",\"name\":\"The lease ends\","
                    + "\"hazard\":{\"low\":0.02,\"high\":0.04},\"effect\":\"terminal\"}")
            .statusCode(201)
            .extract()
            .path("additions[0].causes[0].id");
    String question =
        post(
                FUND,
                "/knowledge/indicators",
                "{\"area\":\"team\",\"text\":\"Is there another office?\",\"causes\":[\""
                    + cause
                    + "\"],\"options\":[{\"label\":\"Yes\",\"multiplier\":{\"low\":0.1,\"high\":0.1}},"
                    + "{\"label\":\"No\",\"multiplier\":{\"low\":1,\"high\":1}}]}")
            .statusCode(201)
            .extract()
            .path("additions[0].indicators[0].id");
    FUND.api().get(FUND.at("/assessments/" + id + "/report")).then().body("stale", is(true));
    JsonPath with = run(id);
    String hazard = "causes.find { it.id == '" + cause + "' }.hazard.high";
    assertThat(with.getDouble("headline.survival"))
        .isLessThan(before.getDouble("headline.survival") - 0.1);

    FUND.api()
        .contentType(ContentType.JSON)
        .body("{\"answers\":{\"" + question + "\":\"option-1\"}}")
        .put(FUND.at("/assessments/" + id))
        .then()
        .statusCode(200);
    JsonPath answered = run(id);
    assertThat(answered.getDouble(hazard)).isLessThan(with.getDouble(hazard));
    assertThat(answered.getString("evidence.find { it.indicator == '" + question + "' }.answer.en"))
        .isEqualTo("Yes");

    // Taken away, its answer counts for nothing and keeps nobody from running or answering.
    remove("indicators", question);
    remove("causes", cause);
    JsonPath after = run(id);
    assertThat(after.getDouble("headline.survival"))
        .isEqualTo(before.getDouble("headline.survival"));
    FUND.api()
        .contentType(ContentType.JSON)
        .body("{\"answers\":{\"churn\":3}}")
        .put(FUND.at("/assessments/" + id))
        .then()
        .statusCode(200);
  }

  private static void remove(String kind, String id) {
    String at = "/knowledge/" + kind + "/" + id.substring("own-".length());
    BETA.api().delete(BETA.at(at)).then().statusCode(404);
    FUND.api().delete(FUND.at(at)).then().statusCode(204);
    FUND.api().delete(FUND.at(at)).then().statusCode(404);
  }

  @Test
  void namesWhatIsWrong() {
    post(
            BETA,
            "/knowledge/causes",
            "{\"area\":\"moon\",\"hazard\":{\"low\":0.2,\"high\":0.1},\"effect\":\"loss\"}")
        .statusCode(422)
        .body("errors.field", hasItems("area", "name", "hazard", "size"));
    post(
            BETA,
            "/knowledge/indicators",
            "{\"area\":\"team\",\"text\":\"?\",\"causes\":[\"nothing\"],"
                + "\"options\":[{\"label\":\"\",\"multiplier\":{\"low\":0,\"high\":1}}]}")
        .statusCode(422)
        .body(
            "errors.field",
            hasItems("options", "options[0].label", "options[0].multiplier", "causes"));
    BETA.api().get(BETA.at("/knowledge")).then().body("additions", empty());
  }

  @Test
  void theToleranceIsTheTenants() {
    String id = FUND.assessment("Tolerant", 3_000_000);
    FUND.api()
        .contentType(ContentType.JSON)
        .body("{\"tolerance\":1.5}")
        .put(FUND.at("/knowledge/tolerance"))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("tolerance"));
    FUND.api()
        .contentType(ContentType.JSON)
        .body("{\"tolerance\":0.4}")
        .put(FUND.at("/knowledge/tolerance"))
        .then()
        .statusCode(200)
        .body("tolerance", equalTo(0.4f));
    BETA.api().get(BETA.at("/knowledge")).then().body("tolerance", equalTo(0.25f));
    JsonPath report = run(id);
    double survival = report.getDouble("headline.survival");
    assertThat(report.getDouble("stress.tolerance"))
        .isCloseTo(survival > 0.4 ? 0.4 : survival / 2, within(1e-6));
  }

  @Test
  void thePageAddsAndRemoves() throws Exception {
    var founder = PlainBrowser.signedIn(root);
    String refused =
        founder.post("/o/acme/knowledge/causes", "&area=market&name=&effect=burn").body();
    assertThat(refused).contains("Give a name of 1 to 200 characters", "Give a factor from");
    founder.post(
        "/o/acme/knowledge/causes",
        "&area=market&name=Our+channel+closes&hazard.low=0.01&hazard.high=0.02"
            + "&effect=revenue&size.low=0.5&size.high=0.8&months=6");
    assertThat(founder.get("/o/acme/knowledge?area=market", "en").body())
        .contains("Our channel closes");
    String id =
        ACME.api()
            .get(ACME.at("/knowledge"))
            .path("additions.find { it.area == 'market' }.causes[0].id");
    founder.post("/o/acme/knowledge/causes/" + id.substring(4) + "/removal", "&area=market");
    ACME.api().get(ACME.at("/knowledge")).then().body("additions", empty());
  }

  @Test
  void practiceSaysHowWideIntervalsShouldBe() throws Exception {
    var founder = PlainBrowser.signedIn(root);
    String at = "/o/acme/calibration";
    var asked = founder.get(at, "en");
    assertThat(asked.statusCode()).isEqualTo(200);
    var fields = Pattern.compile("name=\"([a-z0-9-]+)\\.low\"").matcher(asked.body());
    var narrow = new StringBuilder();
    int questions = 0;
    while (fields.find()) {
      String id = fields.group(1);
      narrow.append("&%s.low=1&%s.high=2".formatted(id, id));
      questions++;
    }
    assertThat(questions).isEqualTo(10);
    assertThat(founder.post(at, narrow.toString()).body())
        .contains("0 of 10 hold the truth", "Brown et al.");
    assertThat(founder.post(at, "").body()).contains("Give two numbers above 0");
  }

  /** The archive of the tests holds a version with no area at all. */
  @Test
  void anAssessmentStaysWithItsVersionUntilItIsMoved() throws Exception {
    String id = ACME.assessment("Old", 3_000_000);
    scope.call(
        "acme",
        () ->
            QuarkusTransaction.joiningExisting()
                .call(
                    () ->
                        rows.createNativeQuery(
                                "update assessment set knowledge_version = 'a-test' where id = ?1")
                            .setParameter(1, UUID.fromString(id))
                            .executeUpdate()));
    String at = "/assessments/" + id;
    String newest = KnowledgeFiles.load().version();
    ACME.api()
        .get(ACME.at(at + "/knowledge"))
        .then()
        .body("from", equalTo("a-test"))
        .body("to", equalTo(newest))
        .body("changes.find { it.id == 'breach' }.kind", equalTo("added"));
    // Of no cause that it does not know, this version dies.
    post(ACME, at + "/run", "{\"trials\":4000,\"outer\":50}")
        .statusCode(200)
        .body("provenance.knowledgeVersion", equalTo("a-test"))
        .body("causes.id", equalTo(java.util.List.of("cash-out")));
    var founder = PlainBrowser.signedIn(root);
    assertThat(founder.get("/o/acme" + at + "/knowledge", "en").body())
        .contains("version a-test", "Move to version " + newest);
    BETA.api().post(BETA.at(at + "/knowledge")).then().statusCode(404);
    founder.post("/o/acme" + at + "/knowledge", "");
    ACME.api().get(ACME.at(at)).then().body("knowledgeVersion", equalTo(newest));
    ACME.api().get(ACME.at(at + "/report")).then().body("stale", is(true));
    post(ACME, at + "/run", "{\"trials\":4000,\"outer\":50}")
        .body("moved.parts.reason", hasItem("knowledge"));
  }
}
