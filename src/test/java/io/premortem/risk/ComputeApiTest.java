package io.premortem.risk;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.TestTenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compute plans by the API: worked out, kept with an assessment, felt in its report. */
@QuarkusTest
class ComputeApiTest {
  private static final String MODEL =
      "\"model\":{\"parameters\":8e9,\"layers\":32,\"kvHeads\":8,\"headDim\":128}";
  private static final String PLAN =
      "{%s,\"training\":{\"tokens\":160e9,\"gpus\":64},".formatted(MODEL)
          + "\"serving\":{\"tokensPerSecond\":{\"low\":2000,\"high\":8000},\"precision\":\"fp8\","
          + "\"millionTokensPerMonth\":{\"low\":20000,\"high\":60000}}}";
  private static final String FINANCE =
      "{\"currency\":\"%s\",\"openingCash\":%d,\"revenue\":{\"low\":10000,\"high\":20000},"
          + "\"burn\":{\"low\":60000,\"high\":80000}}";
  private static final String QUICK = "{\"trials\":4000,\"outer\":40}";

  private static RequestSpecification json(TestTenants tenant, String body) {
    return tenant.api().contentType(ContentType.JSON).body(body);
  }

  private static ValidatableResponse calculate(String plan) {
    return json(ACME, plan).post(ACME.at("/compute-plans")).then();
  }

  private static String assessment(String currency, long cash) {
    return json(
            ACME,
            "{\"name\":\"Compute\",\"finance\":%s}".formatted(FINANCE.formatted(currency, cash)))
        .post(ACME.at("/assessments"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static JsonPath run(String assessment) {
    return json(ACME, QUICK)
        .post(ACME.at("/assessments/" + assessment + "/run"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void worksAPlanOut() {
    JsonPath answer = calculate(PLAN).statusCode(200).extract().jsonPath();
    assertThat(answer.getDouble("training.flops")).isEqualTo(6 * 8e9 * 160e9);
    assertThat(answer.getDouble("training.stateBytes")).isEqualTo(128e9);
    assertThat(answer.getList("training.later.months")).hasSize(9);
    assertThat(answer.getDouble("training.cost.low"))
        .isEqualTo(answer.getDouble("training.later[0].cost.low"));
    assertThat(answer.getDouble("serving.cacheBytesPerToken")).isEqualTo(2 * 32 * 8 * 128);
    assertThat(answer.getString("runway")).isNull();
    // What was left out is said, and saying it all gives the same again.
    assertThat(answer.getString("plan.training.accelerator")).isEqualTo("h100-sxm");
    assertThat(answer.getDouble("plan.training.mfu.low")).isEqualTo(0.3);
    assertThat(answer.getDouble("plan.training.overhead.high")).isEqualTo(0.5);
    assertThat(answer.getDouble("plan.priceDecline.low")).isEqualTo(0);
    var whole = calculate(PLAN).extract().body().jsonPath().<Object>get("plan");
    var again =
        ACME.api()
            .contentType(ContentType.JSON)
            .body(whole)
            .post(ACME.at("/compute-plans"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(again.<Object>get("plan")).isEqualTo(whole);
    assertThat(again.<Object>get("training.cost")).isEqualTo(answer.get("training.cost"));
  }

  @Test
  void namesEveryFieldToMend() {
    calculate(
            "{\"currency\":\"XXX\",\"model\":{\"parameters\":-1,\"layers\":3.5,\"kvHeads\":8},"
                + "\"training\":{\"tokens\":\"many\",\"accelerator\":\"abacus\",\"gpus\":0,"
                + "\"mfu\":{\"low\":0.6,\"high\":0.4},\"overhead\":{\"low\":0.1},\"gpu\":1},"
                + "\"serving\":{\"precision\":\"fp3\",\"tokensPerSecond\":1,"
                + "\"millionTokensPerMonth\":1e300}}")
        .statusCode(422)
        .body(
            "errors.field.collect { it.toString() }.sort()",
            contains(
                "currency",
                "model.headDim",
                "model.layers",
                "model.parameters",
                "serving.millionTokensPerMonth",
                "serving.precision",
                "training.accelerator",
                "training.gpu",
                "training.gpus",
                "training.mfu.low",
                "training.overhead.high",
                "training.tokens"));
    calculate("{%s}".formatted(MODEL))
        .statusCode(422)
        .body("errors.field", hasItem("training.tokens"));
    calculate("[]").statusCode(400);
    // 989 · 2 TFLOP/s in eight bits over 16 GFLOP a token.
    String fast =
        "{%s,\"serving\":{\"precision\":\"fp8\",\"tokensPerSecond\":%d,\"millionTokensPerMonth\":1}}";
    calculate(fast.formatted(MODEL, 123_000)).statusCode(200);
    json(ACME, fast.formatted(MODEL, 124_000))
        .header("Accept-Language", "zh-CN")
        .post(ACME.at("/compute-plans"))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("serving.tokensPerSecond"))
        .body("errors[0].message", containsString("每秒最多 123625 个 token"));
  }

  @Test
  void aPlanOfAnAssessmentIsFeltInItsReport() {
    String id = assessment("USD", 1_500_000);
    String address = ACME.at("/assessments/" + id + "/compute");
    ACME.api().get(address).then().statusCode(404);
    JsonPath without = run(id);
    JsonPath kept = json(ACME, PLAN).put(address).then().statusCode(200).extract().jsonPath();
    assertThat(ACME.api().get(address).jsonPath().<Object>get()).isEqualTo(kept.get());
    assertThat(kept.getDouble("runway.before.median"))
        .isGreaterThan(kept.getDouble("runway.after.median") + 0.5);

    ACME.api()
        .get(ACME.at("/assessments/" + id + "/report"))
        .then()
        .body("id", equalTo(without.getString("id")))
        .body("stale", equalTo(true));
    JsonPath with = run(id);
    assertThat(with.getDouble("headline.survival"))
        .isLessThan(without.getDouble("headline.survival"));
    assertThat(with.getDouble("runway.p5")).isLessThan(without.getDouble("runway.p5"));
    var training = "evidence.find { it.indicator == 'compute-training' }.";
    assertThat(with.getString(training + "answer.en"))
        .contains("6 · 8E9 · 1.6E11 FLOP / (9.89E14 FLOP/s · MFU 30–50 % · 3600)", "USD");
    assertThat(with.getString(training + "area")).isEqualTo("technology");
    assertThat(with.getString("evidence.find { it.indicator == 'compute-serving' }.answer.zh"))
        .contains("百万 token", "利用率 20–60%");
    assertThat(with.<List<String>>get("sensitivity.input")).contains("compute-serving");
    assertThat(without.<List<String>>get("evidence.indicator")).doesNotContain("compute-training");

    ACME.api().delete(address).then().statusCode(204);
    ACME.api().get(address).then().statusCode(404);
    assertThat(run(id).<Object>get("survival")).isEqualTo(without.get("survival"));
  }

  @Test
  void pricesAreConvertedAndServingCountsOnce() {
    String dollars = assessment("USD", 900_000);
    String yuan = assessment("CNY", 900_000);
    String once = PLAN.replace("\"precision\"", "\"onTop\":false,\"precision\"");
    for (String id : List.of(dollars, yuan)) {
      json(ACME, once).put(ACME.at("/assessments/" + id + "/compute")).then().statusCode(200);
      assertThat(run(id).<List<String>>get("evidence.indicator"))
          .contains("compute-training")
          .doesNotContain("compute-serving");
    }
    double eaten = eaten(dollars);
    assertThat(eaten(yuan)).isCloseTo(7.2 * eaten, withPercentage(2));
  }

  private static double eaten(String id) {
    return ACME.api()
        .get(ACME.at("/assessments/" + id + "/compute"))
        .jsonPath()
        .getDouble("runway.eaten.median");
  }

  @Test
  void anotherTenantsPlanIsNotThere() {
    String id = assessment("USD", 900_000);
    json(ACME, PLAN).put(ACME.at("/assessments/" + id + "/compute")).then().statusCode(200);
    String theirs = BETA.at("/assessments/" + id + "/compute");
    BETA.api().get(theirs).then().statusCode(404);
    json(BETA, PLAN).put(theirs).then().statusCode(404);
    json(BETA, "{}").put(theirs).then().statusCode(404);
    BETA.api().delete(theirs).then().statusCode(404);
    BETA.api().get(ACME.at("/assessments/" + id + "/compute")).then().statusCode(404);
    json(BETA, PLAN).post(ACME.at("/compute-plans")).then().statusCode(404);
    ACME.api()
        .get(ACME.at("/assessments/" + id + "/compute"))
        .then()
        .statusCode(200)
        .body("runway.before.low.toString()", org.hamcrest.Matchers.not(nullValue()));
  }
}
