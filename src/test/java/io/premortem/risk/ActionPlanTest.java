package io.premortem.risk;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.premortem.PlainBrowser;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActionPlanTest {
  @TestHTTPResource URI root;

  private static JsonPath run(String id) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":4000,\"outer\":50}")
        .post(ACME.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String add(String id, String action) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(action)
        .post(ACME.at("/assessments/" + id + "/actions"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void whatIsDoneCountsInTheNextReport() {
    String id = ACME.assessment("Planned", 3_000_000);
    JsonPath before = run(id);
    String best = before.getString("mitigations[0].id");
    String action =
        add(id, "{\"title\":\"Do it\",\"mitigation\":\"" + best + "\",\"due\":\"2027-03-31\"}");
    String report = ACME.at("/assessments/" + id + "/report");
    ACME.api().get(report).then().body("stale", is(false));

    ACME.api()
        .contentType(ContentType.JSON)
        .body(
            "{\"title\":\"Do it\",\"mitigation\":\""
                + best
                + "\",\"state\":\"done\",\"proof\":\"Signed on 3 May\"}")
        .put(ACME.at("/assessments/" + id + "/actions/" + action))
        .then()
        .statusCode(200)
        .body("state", equalTo("done"));
    ACME.api().get(report).then().body("stale", is(true));
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"title\":\"Do it\",\"mitigation\":\"" + best + "\"}")
        .put(ACME.at("/assessments/" + id + "/actions/" + action))
        .then()
        .body("state", equalTo("done"));

    JsonPath after = run(id);
    assertThat(after.getDouble("headline.survival"))
        .isGreaterThan(before.getDouble("headline.survival"));
    assertThat(after.<String>getList("mitigations.id")).doesNotContain(best);
    assertThat(after.<String>getList("evidence.indicator")).contains("measure." + best);
    assertThat(after.<String>getList("moved.parts.reason")).containsExactly("measures", "engine");

    ACME.api().delete(ACME.at("/assessments/" + id + "/actions/" + action)).then().statusCode(204);
    ACME.api().get(ACME.at("/assessments/" + id + "/actions")).then().body("items", hasSize(0));
  }

  @Test
  void badActionsAreNamedAndOthersAreNotFound() {
    String id = ACME.assessment("Planned", 3_000_000);
    ACME.api()
        .contentType(ContentType.JSON)
        .body(
            "{\"title\":\" \",\"mitigation\":\"magic\",\"due\":\"soon\",\"cost\":-1,"
                + "\"state\":\"maybe\",\"proofLink\":\"javascript:alert(1)\"}")
        .post(ACME.at("/assessments/" + id + "/actions"))
        .then()
        .statusCode(422)
        .body("errors.field", hasItems("title", "mitigation", "due", "cost", "state", "proofLink"));
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"title\":\"Far\",\"due\":\"+999999999-01-01\",\"proofLink\":\"http:foo\"}")
        .post(ACME.at("/assessments/" + id + "/actions"))
        .then()
        .statusCode(422)
        .body("errors.field", hasItems("due", "proofLink"));
    String action = add(id, "{\"title\":\"Ours\"}");
    String at = "/assessments/" + id + "/actions";
    assertThat(BETA.api().get(BETA.at(at)).statusCode()).isEqualTo(404);
    assertThat(
            BETA.api()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Theirs\"}")
                .post(BETA.at(at))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            BETA.api()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Theirs\"}")
                .put(BETA.at(at + "/" + action))
                .statusCode())
        .isEqualTo(404);
    assertThat(BETA.api().delete(BETA.at(at + "/" + action)).statusCode()).isEqualTo(404);
    ACME.api().get(ACME.at(at)).then().body("items.title", equalTo(java.util.List.of("Ours")));
  }

  @Test
  void thePageAddsChangesAndRemoves() throws Exception {
    String path = "/o/acme/assessments/" + ACME.assessment("Planned", 3_000_000) + "/plan";
    var browser = PlainBrowser.signedIn(root);
    var measure = KnowledgeFiles.load().mitigations().findFirst().orElseThrow();
    assertThat(browser.get(path + "?mitigation=" + measure.id(), "en").body())
        .contains("Nothing planned yet", "value=\"" + measure.name().en() + "\"");

    String added =
        browser
            .post(path, "&title=Hire+a+lawyer&owner=Li+Na&due=2020-01-31&cost=12,000&state=started")
            .body();
    assertThat(added).contains("Hire a lawyer", "Li Na", "Overdue", "Started");
    String at = added.replaceAll("(?s).*action=\"([^\"]*/plan/[0-9a-f-]{36})\".*", "$1");
    assertThat(browser.post(at, "&title=Hire+a+lawyer&cost=lots").body())
        .contains("Give an amount from 0 to 1e12.");
    assertThat(browser.post(at, "&title=Hire+a+lawyer&mitigation=magic").body())
        .contains("There is no measure with this id");
    assertThat(browser.post(at, "&title=Hire+a+lawyer&state=done").body()).contains("No proof yet");
    assertThat(browser.get(path, "zh-CN").body()).contains("行动计划", "尚无证明");
    assertThat(browser.post(at + "/removal", "").body()).contains("Nothing planned yet");
  }
}
