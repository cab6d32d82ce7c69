package io.premortem.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.premortem.TestTenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The main job by bearer token, as design and documentation print it. */
@QuarkusTest
class MainJobApiTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final RestAssuredConfig DOUBLES =
      RestAssuredConfig.config()
          .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

  private final TestTenants acme = TestTenants.ACME;

  @Test
  void goes_from_a_csv_to_a_shared_report() throws IOException {
    var dataset = uploadIris();
    var model = fit(dataset);
    predict(model);
    var assessment = assess();
    var share = share(assessment);
    openAndRevoke(share);
    isNotThereForOthers(
        List.of(
            "/datasets/" + dataset,
            "/models/" + model,
            "/models/" + model + "/onnx",
            "/assessments/" + assessment,
            "/assessments/" + assessment + "/report",
            "/shares/" + share.extract().path("id") + "/visits"));
  }

  @Test
  void simulates_without_keeping_anything() {
    request(acme)
        .contentType("application/json")
        .body(
            """
            {"horizonMonths":24,"trials":20000,"outer":50,"seed":42,"openingCash":1000000,
             "flows":[{"name":"costs","sign":-1,"monthly":{"constant":1000}}],
             "causes":[{"id":"split","area":"team","hazard":{"constant":0.02},
                        "effect":{"type":"terminal"}}]}""")
        .post(acme.at("/simulations"))
        .then()
        .statusCode(200)
        .body("survival", hasSize(25))
        .body("survival[0].p", equalTo(1.0))
        .body("survival[24].p", closeTo(Math.exp(-0.48), 0.02))
        .body("incidence.split[24]", closeTo(1 - Math.exp(-0.48), 0.02))
        .body("seed", equalTo(42));
  }

  @Test
  void names_the_bad_field_of_a_simulation() {
    refusesSimulation("{\"horizonMonths\":24,\"trials\":0,\"openingCash\":1}", "trials");
    refusesSimulation(
        """
        {"horizonMonths":24,"trials":1000,"openingCash":1,
         "flows":[{"name":"x","sign":-1,"monthly":{"low":5,"high":1}}]}""",
        "flows[0].monthly.low");
  }

  @Test
  void shows_the_knowledge_base() {
    request(acme)
        .get("/api/v1/knowledge")
        .then()
        .statusCode(200)
        .body(
            "areas.id",
            equalTo(
                List.of(
                    "technology",
                    "privacy",
                    "market",
                    "business",
                    "compliance",
                    "team",
                    "funding")));
  }

  @Test
  void asks_for_a_token() {
    given().get(acme.at("/datasets")).then().statusCode(401);
    given().get("/api/v1/knowledge").then().statusCode(401);
  }

  private String uploadIris() throws IOException {
    try (var iris = getClass().getResourceAsStream("/io/premortem/lab/iris.csv")) {
      return request(acme)
          .multiPart("file", "iris.csv", iris, "text/csv")
          .multiPart("name", "Iris by API")
          .post(acme.at("/datasets"))
          .then()
          .statusCode(201)
          .body("rows", equalTo(150))
          .body("columns", hasSize(5))
          .body("sha256", notNullValue())
          .extract()
          .path("id");
    }
  }

  private String fit(String dataset) {
    var job =
        request(acme)
            .contentType("application/json")
            .body(Map.of("dataset", dataset, "target", "target", "recipe", "article"))
            .post(acme.at("/models"))
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    var model = await(job);
    request(acme)
        .get(acme.at("/models/" + model))
        .then()
        .statusCode(200)
        .body("recipe", equalTo("article"))
        .body("classes", equalTo(List.of("setosa", "versicolor", "virginica")))
        .body("metrics.accuracy", greaterThan(0.6))
        .body("parity", lessThanOrEqualTo(1e-5));
    return model;
  }

  private void predict(String model) {
    request(acme).post(acme.at("/models/" + model + "/deploy")).then().statusCode(200);
    request(acme).get(acme.at("/models/" + model)).then().body("stage", equalTo("live"));
    var row =
        Map.of(
            "sepal_length_cm", 5.1,
            "sepal_width_cm", 3.5,
            "petal_length_cm", 1.4,
            "petal_width_cm", 0.2);
    request(acme)
        .contentType("application/json")
        .body(Map.of("rows", List.of(row)))
        .post(acme.at("/models/" + model + "/predict"))
        .then()
        .statusCode(200)
        .body("predictions[0].label", equalTo("setosa"))
        .body("model", equalTo(model));
    var csv =
        request(acme)
            .contentType("text/csv")
            .body(
                "sepal_length_cm,sepal_width_cm,petal_length_cm,petal_width_cm\n5.1,3.5,1.4,0.2\n")
            .post(acme.at("/models/" + model + "/predict"))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv).contains("setosa");
    request(acme)
        .contentType("application/json")
        .body(Map.of("rows", List.of(Map.of("sepal_length_cm", "tall"))))
        .post(acme.at("/models/" + model + "/predict"))
        .then()
        .statusCode(422)
        .body("errors.column", hasItem("sepal_length_cm"));
    request(acme).get(acme.at("/models/" + model + "/onnx")).then().statusCode(200);
  }

  private String assess() {
    String id =
        request(acme)
            .contentType("application/json")
            .body(
                """
                {"name":"By API",
                 "answers":{"eval-gap":"equal","bus-factor":1,"must-have":{"low":20,"high":40}},
                 "finance":{"currency":"CNY","openingCash":1200000,
                   "revenue":{"low":20000,"high":40000},"burn":{"low":80000,"high":120000}}}""")
            .post(acme.at("/assessments"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    request(acme).post(acme.at("/assessments/" + id + "/run")).then().statusCode(200);
    request(acme)
        .get(acme.at("/assessments/" + id + "/report"))
        .then()
        .statusCode(200)
        .body("headline.text.en", notNullValue())
        .body("headline.text.zh", notNullValue())
        .body("areas", hasSize(7))
        .body("provenance.inputsHash", notNullValue())
        .body("stale", equalTo(false));
    return id;
  }

  private ValidatableResponse share(String assessment) {
    return request(acme)
        .contentType("application/json")
        .body(Map.of("expiresAt", Instant.now().plus(Duration.ofDays(7)).toString()))
        .post(acme.at("/assessments/" + assessment + "/shares"))
        .then()
        .statusCode(201)
        .body("url", notNullValue());
  }

  private void openAndRevoke(ValidatableResponse share) {
    String url = share.extract().path("url");
    String id = share.extract().path("id");
    given().accept("text/html").get(url).then().statusCode(200);
    request(acme)
        .get(acme.at("/shares/" + id + "/visits"))
        .then()
        .statusCode(200)
        .body("count", equalTo(1));
    request(acme).delete(acme.at("/shares/" + id)).then().statusCode(204);
    given().accept("text/html").get(url).then().statusCode(410);
  }

  private void isNotThereForOthers(List<String> paths) {
    for (var path : paths) {
      for (var other : List.of(TestTenants.BETA, TestTenants.FUND, TestTenants.ADMIN)) {
        request(other).get(acme.at(path)).then().statusCode(404);
        if (other.org != null) {
          request(other).get(other.at(path)).then().statusCode(404);
        }
      }
    }
  }

  private void refusesSimulation(String body, String field) {
    request(acme)
        .contentType("application/json")
        .body(body)
        .post(acme.at("/simulations"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field));
  }

  private String await(String job) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = request(acme).get(job).then().statusCode(200).extract();
      var state = answer.<String>path("state");
      if (state.equals("done")) {
        return answer.path("result.model");
      }
      assertThat(state).as("job: %s", answer.asString()).isIn("queued", "running");
      assertThat(System.nanoTime()).as("job takes too long").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static RequestSpecification request(TestTenants tenant) {
    return tenant.api().config(DOUBLES);
  }
}
