package io.premortem.lab;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the fit page and a model's page say of the test's worth, on a table of copied rows. */
@QuarkusTest
class SanityPagesTest {
  @TestHTTPResource("/")
  URI root;

  private static String copies() {
    var random = new Random(7);
    var half = new StringBuilder();
    for (int row = 0; row < 150; row++) {
      half.append(
          "%.3f,%.3f,%s\n"
              .formatted(
                  random.nextGaussian(),
                  random.nextGaussian(),
                  random.nextInt(5) == 0 ? "yes" : "no"));
    }
    return "a,b,rare\n" + half + half;
  }

  private static String fitted(Map<String, Object> body) {
    return LabRequests.model(ACME, body);
  }

  @Test
  void showsTestRowsThatStandInTrainingAndTheChoice() throws Exception {
    var dataset = LabRequests.upload(ACME, "copies", copies());
    Map<String, Object> body =
        new HashMap<>(Map.of("dataset", dataset, "target", "rare", "recipe", "trees"));
    var model = fitted(body);
    body.put("duplicatesTogether", true);
    body.put("classWeights", "balanced");
    var together = fitted(body);

    var browser = PlainBrowser.signedIn(root);
    var form = browser.get("o/acme/models/new?dataset=" + dataset + "&target=rare", "en");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body())
        .contains("Test rows that also stand in training", "name=\"duplicatesTogether\"")
        .contains("name=\"classWeights\"");
    var page = browser.get("o/acme/models/" + model, "en").body();
    assertThat(page)
        .contains("of 60 test rows", "Without those that also stand in training")
        .contains("Do test rows differ from training rows?", "no notable difference")
        .contains("Parity on hostile rows", "Mean |SHAP|")
        .doesNotContain("Learnt with balanced classes");
    assertThat(browser.get("o/acme/models/" + model, "zh-CN").body())
        .contains("测试行也出现在训练数据中", "敌意行上的一致性");
    assertThat(browser.get("o/acme/models/" + together, "en").body())
        .contains("Learnt with balanced classes")
        .doesNotContain("also stand in training");
    figuresGoWithTheCardAndTheApi(model);
    assertThat(browser.get("o/acme/models/" + together + "/comparison", "en").body())
        .contains("test rows that all share");
  }

  private static void figuresGoWithTheCardAndTheApi(String model) {
    ACME.api()
        .get(ACME.at("/models/" + model))
        .then()
        .statusCode(200)
        .body("adversarialParity.toDouble()", lessThanOrEqualTo(1e-5));
    ACME.api()
        .get(ACME.at("/models/" + model + "/card"))
        .then()
        .statusCode(200)
        .body("adversarialParity.toDouble()", lessThanOrEqualTo(1e-5))
        .body("limits.join()", containsString("also stand in training"));
    BETA.api().get(BETA.at("/models/" + model)).then().statusCode(404);
  }

  @Test
  void refusesChoicesThatCannotBe() {
    var dataset = LabRequests.upload(ACME, "three rows", "x,y\n" + "1,a\n2,b\n3,a\n".repeat(30));
    LabRequests.fit(
            ACME,
            Map.of(
                "dataset", dataset, "target", "y", "recipe", "linear", "duplicatesTogether", true))
        .statusCode(422)
        .body("errors[0].field", equalTo("duplicatesTogether"))
        .body("detail", containsString("make only 3 groups"));
    LabRequests.fit(
            ACME,
            Map.of("dataset", dataset, "target", "y", "recipe", "linear", "classWeights", "heavy"))
        .statusCode(422)
        .body("errors[0].field", equalTo("classWeights"));
    LabRequests.fit(
            ACME,
            Map.of(
                "dataset",
                dataset,
                "target",
                "x",
                "recipe",
                "linear",
                "task",
                "regression",
                "classWeights",
                "balanced"))
        .statusCode(422)
        .body("detail", containsString("only classes can be balanced"));
  }
}
