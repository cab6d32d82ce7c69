package io.premortem.risk;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.TestTenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulationApiTest {

  @Test
  void answersTheExampleOfTheDesign() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(SimulationJsonTest.EXAMPLE)
        .post(TestTenants.ACME.at("/simulations"))
        .then()
        .statusCode(200)
        .body("survival", hasSize(37))
        .body("survival[0].p", equalTo(1.0f))
        .body("incidence.cash-out", hasSize(37))
        .body("mitigations[0].id", equalTo("second-founder"))
        .body("trials", equalTo(2000))
        .body("outer", equalTo(20));
  }

  @Test
  void withoutCausesEveryTrialDiesWhenCashRunsOut() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(
            """
            {"horizonMonths":12,"trials":100,"openingCash":1000,
             "flows":[{"name":"burn","sign":-1,"monthly":{"constant":100}}]}
            """)
        .post(TestTenants.ACME.at("/simulations"))
        .then()
        .statusCode(200)
        .body("survival[10].p", equalTo(1.0f))
        .body("survival[11].p", equalTo(0.0f))
        .body("runway.p5", equalTo(11));
  }

  @Test
  void aRunwayPastTheHorizonIsNull() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body("{\"horizonMonths\":2,\"trials\":10,\"openingCash\":1}")
        .post(TestTenants.ACME.at("/simulations"))
        .then()
        .statusCode(200)
        .body("runway.containsKey('p50')", equalTo(true))
        .body("runway.p50", nullValue());
  }

  @Test
  void badFieldsAreNamed() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(
            """
            {"horizonMonths":601,"trials":0,"openingCash":1,
             "causes":[{"id":"a","area":"team","hazard":{"low":0.3,"high":0.1},
                        "effect":{"type":"terminal"}}]}
            """)
        .post(TestTenants.ACME.at("/simulations"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", hasItems("horizonMonths", "trials", "causes[0].hazard.low"));
  }

  @Test
  void anotherTenantIsNotFound() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(SimulationJsonTest.EXAMPLE)
        .post(TestTenants.BETA.at("/simulations"))
        .then()
        .statusCode(404);
  }
}
