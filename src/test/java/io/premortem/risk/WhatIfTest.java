package io.premortem.risk;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatIfTest {
  @TestHTTPResource URI root;

  private static ValidatableResponse ask(String id, String levers) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(levers)
        .post(ACME.at("/assessments/" + id + "/what-if"))
        .then();
  }

  @Test
  void survivalAnswersToTheLevers() {
    String id = ACME.assessment("Levers", 900_000);
    var rest = ask(id, "{}").statusCode(200).extract().jsonPath();
    assertThat(rest.<Object>get("turned")).isEqualTo(rest.get("base"));
    var more = ask(id, "{\"cash\":2,\"burn\":0.8}").statusCode(200).extract().jsonPath();
    assertThat(more.<Object>get("base")).isEqualTo(rest.get("base"));
    assertThat(more.getDouble("turned[24].p")).isGreaterThan(more.getDouble("base[24].p"));
    ask(id, "{\"cash\":-1,\"hazards\":{\"moon\":1}}")
        .statusCode(422)
        .body("errors.field", hasItem("cash"))
        .body("errors.field", hasItem("hazards.moon"));
    BETA.api()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(BETA.at("/assessments/" + id + "/what-if"))
        .then()
        .statusCode(404);
  }

  @Test
  void thePageStandsAsItsAddressSaysAndACopyLeavesTheOriginal() throws Exception {
    String id = ACME.assessment("Levers", 900_000);
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"answers\":{\"roles\":[\"system-provider\"]}}")
        .put(ACME.at("/assessments/" + id + "/compliance"))
        .then()
        .statusCode(200);
    var browser = PlainBrowser.signedIn(root);
    String path = "/o/acme/assessments/" + id;

    String page = browser.get(path + "/what-if?cash=200&delay=99&burn=x", "en").body();
    assertThat(page)
        .contains("Alive in 24 months", "name=\"cash\"", "value=\"200\"", "value=\"12\"");
    assertThat(browser.get(path + "/what-if", "zh-CN").body()).contains("24 个月后仍存活", "账上现金");

    var copy = browser.post(path + "/copies", "");
    assertThat(copy.body()).contains("Levers (scenario)");
    String copied = copy.uri().getPath().replaceAll(".*assessments/([^/]*)/what-if", "$1");
    ACME.api()
        .get(ACME.at("/assessments/" + copied))
        .then()
        .body("finance.openingCash", equalTo(900000f));
    ACME.api()
        .get(ACME.at("/assessments/" + copied + "/compliance"))
        .then()
        .body("answers.roles", hasItem("system-provider"));
    assertThat(BETA.api().get(BETA.at("/assessments/" + copied)).statusCode()).isEqualTo(404);
  }

  @Test
  void machinesCopyByName() {
    String path = "/assessments/" + ACME.assessment("Levers", 900_000) + "/copies";
    var api = ACME.api().contentType(ContentType.JSON);
    String copy =
        api.body("{\"name\":\"Half the burn\"}")
            .post(ACME.at(path))
            .then()
            .statusCode(201)
            .body("name", equalTo("Half the burn"))
            .extract()
            .path("id");
    ACME.api()
        .get(ACME.at("/assessments/" + copy))
        .then()
        .body("name", equalTo("Half the burn"))
        .body("finance.openingCash", equalTo(900000f));
    api.body("{\"name\":\" \"}")
        .post(ACME.at(path))
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("name"));
    BETA.api()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"Theirs\"}")
        .post(BETA.at(path))
        .then()
        .statusCode(404);
  }
}
