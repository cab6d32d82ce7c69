package io.premortem.lab.curve;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.premortem.jobs.QuietJobs;
import io.premortem.lab.LabRequests;
import io.premortem.lab.learn.scaling.Prices;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningCurveTest {
  private static final String PRICES =
      """
      {"budgetSeconds":60,"currency":"EUR","costPerRow":0.5,"costPerGpuHour":2,
       "monthlyBurn":10000,"cash":1000000,"targetAccuracy":0.95,"worthwhile":0.08}""";

  @TestHTTPResource URI root;
  @Inject QuietJobs jobs;
  @Inject TenantScope scope;
  @Inject LearningCurves curves;

  /** The sign of a number, turned round for one row in five: more rows cannot help. */
  private static String noisySign() {
    Random random = new Random(11);
    var csv = new StringBuilder("x,other,sign\n");
    for (int i = 0; i < 1_200; i++) {
      double x = 2 * random.nextDouble() - 1;
      boolean up = x > 0 == random.nextInt(5) > 0;
      csv.append("%.4f,%.4f,%s\n".formatted(x, random.nextDouble(), up ? "up" : "down"));
    }
    return csv.toString();
  }

  private static String model(TestTenants who, String name) {
    var dataset = LabRequests.upload(who, name, noisySign());
    var location =
        LabRequests.fit(who, Map.of("dataset", dataset, "target", "sign", "recipe", "linear"))
            .statusCode(202)
            .extract()
            .header("Location");
    return LabRequests.finished(who, location).getString("result.model");
  }

  private static String at(String model) {
    return "/models/" + model + "/learning-curve";
  }

  private static ValidatableResponse post(TestTenants who, String at, String body) {
    return who.api().contentType(ContentType.JSON).body(body).post(who.at(at)).then();
  }

  private static ValidatableResponse put(TestTenants who, String at, String body) {
    return who.api().contentType(ContentType.JSON).body(body).put(who.at(at)).then();
  }

  private static JsonPath measured(String model, String body) {
    String location = post(ACME, at(model), body).statusCode(202).extract().header("Location");
    return LabRequests.finished(ACME, location);
  }

  @Test
  void machinesMeasurePriceAndReadACurve() {
    String model = model(ACME, "curve");
    ACME.api().get(ACME.at(at(model))).then().statusCode(404);
    JsonPath job = measured(model, PRICES);
    assertThat(job.getString("state")).isEqualTo("done");
    assertThat(job.getString("result.model")).isEqualTo(model);
    assertThat(job.getInt("details.trainings")).isEqualTo(16);
    ACME.api()
        .get(ACME.at(at(model)))
        .then()
        .statusCode(200)
        .body("id", equalTo(job.getString("id")))
        .body("measure", equalTo("error_rate"))
        .body("trainingRows", equalTo(1_080))
        .body("testRows", equalTo(120))
        .body("points.rows", contains(108, 216, 432, 756, 1_080))
        .body("points[4].error.mean.toDouble()", closeTo(0.2, 0.1))
        .body("nextDoubling.high.toDouble()", closeTo(0.04, 0.04))
        .body("price.labels.toDouble()", closeTo(540, 1e-9))
        .body("price.weeks.toDouble()", closeTo(540 / 10_000.0 * 365.25 / 84, 0.01))
        .body("prices.targetAccuracy.toDouble()", closeTo(0.95, 1e-9))
        .body("verdict.decision", equalTo("stop"))
        .body("verdict.reasons", hasItem("flat"))
        .body("verdict.text", containsString("more data will not help"))
        .body("verdict.offer", containsString("of life"));

    // What a job does that is started again, after its worker died on the last step.
    UUID id = UUID.fromString(job.getString("id"));
    scope.run(
        "acme",
        () -> {
          var kept = curves.find(UUID.fromString(model)).orElseThrow();
          curves.keep(id, UUID.fromString(model), kept.curve(), Prices.NONE, "again");
          assertThat(curves.find(UUID.fromString(model)).orElseThrow()).isEqualTo(kept);
        });
    ACME.api()
        .get(ACME.at("/models/" + model + "/card"))
        .then()
        .body("learningCurve", containsString("more data will not help"));
    answersTheAssessment(model);
  }

  private static void answersTheAssessment(String model) {
    String evidence = "/assessments/" + ACME.assessment("Curve", 500_000) + "/evidence";
    String item = "items.find { it.indicator == 'learning-curve' }";
    ACME.api()
        .get(ACME.at(evidence))
        .then()
        .body(item + ".measured.answer.en", containsString("flat and below the target"))
        .body(item + ".measured.dataset.name", equalTo("curve"))
        .body(item + ".measured.found.zh", containsString("1,080"));
    ACME.api()
        .post(ACME.at(evidence + "/learning-curve/measured"))
        .then()
        .statusCode(200)
        .body(item + ".evidence.status", equalTo("measured"));

    String prices = at(model) + "/prices";
    put(ACME, prices, "{\"targetAccuracy\":0.5}")
        .statusCode(200)
        .body("verdict.reasons", contains("target-reached"))
        .body("price.total.toDouble()", equalTo(0.0));
    ACME.api()
        .get(ACME.at(evidence))
        .then()
        .body(item + ".measured.answer.en", containsString("target is reached"));
    // Without a target nobody knows whether flat is good enough.
    put(ACME, prices, "{\"worthwhile\":0.08}").statusCode(200);
    ACME.api().get(ACME.at(evidence)).then().body(item + ".measured", nullValue());
  }

  @Test
  void badWishesNameTheirField() {
    String model = model(ACME, "curve wishes");
    post(ACME, at(model), "{\"budgetSeconds\":5}")
        .statusCode(422)
        .body("errors[0].field", equalTo("budgetSeconds"))
        .body("detail", containsString("10 to 3,600"));
    post(ACME, at(model), "{\"currency\":\"XXL\"}")
        .statusCode(422)
        .body("errors.field", contains("currency"));
    post(ACME, at(model), "{\"costPerRow\":-1}")
        .statusCode(422)
        .body("errors.field", contains("costPerRow"));
    post(ACME, at(model), "{\"monthlyBurn\":0}")
        .statusCode(422)
        .body("errors.field", contains("monthlyBurn"));
    post(ACME, at(model), "{\"targetAccuracy\":1.5}")
        .statusCode(422)
        .body("errors.field", contains("target"));
    put(ACME, at(model) + "/prices", "{}").statusCode(404);
  }

  @Test
  void peopleMeasureAndPriceOnAPageWithoutScript() throws Exception {
    String model = model(ACME, "curve page");
    ACME.assessment("Money", 777_000);
    var founder = PlainBrowser.signedIn(root);
    String page = "/o/acme/models/" + model;
    assertThat(founder.get(page, "en").body()).contains(page + "/learning-curve");
    String empty = founder.get(page + "/learning-curve", "en").body();
    assertThat(empty).contains("No curve yet", "value=\"777000\"", "newest assessment");
    assertThat(empty).doesNotContain("style=");

    String typed = "&budgetSeconds=60&currency=cny&costPerRow=2&costPerGpuHour=20";
    assertThat(founder.post(page + "/learning-curve", typed + "&cash=much").body())
        .contains("Give a number", "value=\"much\"");
    founder.post(
        page + "/learning-curve", typed + "&monthlyBurn=5000&cash=90000&target=95&worthwhile=8");
    jobs.await("acme");

    String shown = founder.get(page + "/learning-curve", "en").body();
    assertThat(shown)
        .contains("Stop: more data will not help", "of life", "CNY", "2,160", "extrapolated")
        .contains("This answers the question", "<table")
        .doesNotContain("style=", "NOT_FOUND");
    String chinese = founder.get(page + "/learning-curve", "zh-CN").body();
    assertThat(chinese).contains("学习曲线", "停止：更多数据不会有帮助", "生存时间");

    String prices = page + "/learning-curve/prices";
    var refused = founder.post(prices, "&currency=XX&costPerRow=1");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("no currency", "Stop:");
    founder.post(prices, "&currency=USD&costPerRow=1&target=50");
    assertThat(founder.get(page + "/learning-curve", "en").body())
        .contains("Stop: the target is reached", "value=\"USD\"");
    var card =
        HttpRequest.newBuilder(root.resolve(page + "/card.md"))
            .header("Accept", "text/markdown")
            .build();
    assertThat(founder.send(card).body()).contains("Learning curve: Stop: the target is reached");
  }

  @Test
  void othersAreNotFound() throws Exception {
    String model = LabRequests.deployedIris(ACME);
    JsonPath job = measured(model, "{\"budgetSeconds\":20}");
    assertThat(job.getString("state")).isEqualTo("done");
    ACME.api()
        .get(ACME.at(at(model)))
        .then()
        .body("points", hasSize(4))
        .body("verdict.decision", notNullValue());
    for (String tenant : new String[] {"acme", "beta"}) {
      String path = "/api/v1/o/" + tenant + at(model);
      BETA.api().get(path).then().statusCode(404);
      BETA.api().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(404);
      BETA.api()
          .contentType(ContentType.JSON)
          .body("{}")
          .put(path + "/prices")
          .then()
          .statusCode(404);
    }
    var stranger = PlainBrowser.signedIn(root, BETA);
    for (String tenant : new String[] {"acme", "beta"}) {
      String page = "/o/" + tenant + at(model);
      assertThat(stranger.get(page, "en").statusCode()).isEqualTo(404);
      assertThat(stranger.post(page, "&budgetSeconds=20").statusCode()).isEqualTo(404);
      assertThat(stranger.post(page + "/prices", "&costPerRow=1").statusCode()).isEqualTo(404);
    }
    ACME.api()
        .get(ACME.at("/models/" + UUID.randomUUID() + "/learning-curve"))
        .then()
        .statusCode(404);
  }
}
