package io.premortem.lab;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModelApiTest {
  private static long models() {
    return ACME.api()
        .get(ACME.at("/models"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items")
        .size();
  }

  @Test
  void fits_registers_and_deploys() {
    var dataset = LabRequests.upload(ACME, "flowers", LabRequests.iris());
    var job = LabRequests.fitted(ACME, dataset, "target");
    assertThat(job.getString("state")).isEqualTo("done");
    assertThat(job.getInt("details.epochs")).isEqualTo(10);
    assertThat(job.getString("message")).contains("10");
    String first = job.getString("result.model");

    ACME.api()
        .get(ACME.at("/models/" + first))
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("stage", equalTo("candidate"))
        .body("recipe", equalTo("article"))
        .body("task", equalTo("classification"))
        .body("classes", contains("setosa", "versicolor", "virginica"))
        .body("parity.toDouble()", lessThanOrEqualTo(1e-5))
        .body("metrics.accuracy.toDouble()", closeTo(0.9, 0.1))
        .body("baseline.accuracy", notNullValue())
        .body("inputs.name", hasItem("petal_width_cm"))
        .body("inputs[0].type", equalTo("number"));

    String second = LabRequests.fitted(ACME, dataset, "target").getString("result.model");
    deploy(first, "live");
    deploy(second, "live");
    ACME.api().get(ACME.at("/models/" + first)).then().body("stage", equalTo("retired"));
    deploy(first, "live");
    ACME.api()
        .get(ACME.at("/models/" + second))
        .then()
        .body("stage", equalTo("retired"))
        .body("version", equalTo(2));
    assertThat(onnx(first)).isNotEmpty().isEqualTo(onnx(second));
  }

  private static void deploy(String model, String stage) {
    ACME.api()
        .post(ACME.at("/models/" + model + "/deploy"))
        .then()
        .statusCode(200)
        .body("stage", equalTo(stage));
  }

  private static byte[] onnx(String model) {
    return ACME.api()
        .get(ACME.at("/models/" + model + "/onnx"))
        .then()
        .statusCode(200)
        .contentType("application/octet-stream")
        .extract()
        .asByteArray();
  }

  @Test
  void refuses_what_cannot_be_fitted_and_keeps_nothing() {
    var iris = LabRequests.upload(ACME, "refused", LabRequests.iris());
    var same = LabRequests.upload(ACME, "same", "x,y\n" + "1,a\n2,a\n3,a\n4,a\n5,a\n".repeat(4));
    var few = LabRequests.upload(ACME, "few", "x,y\n1,a\n2,b\n3,a\n");
    long before = models();

    refuses(iris, "species", "article", "target", "no column \"species\"");
    refuses(iris, "", "article", "target", "Choose the column");
    refuses(iris, "target", "magic", "recipe", "no recipe \"magic\"");
    refuses(same, "y", "article", "target", "only the value \"a\"");
    refuses(few, "y", "article", "dataset", "Only 3 of 3 rows");
    refuses(UUID.randomUUID().toString(), "y", "article", "dataset", "no such data set");
    assertThat(models()).isEqualTo(before);
  }

  private static void refuses(
      String dataset, String target, String recipe, String field, String message) {
    Map<String, Object> body = new HashMap<>();
    body.put("dataset", dataset);
    body.put("target", target);
    body.put("recipe", recipe);
    LabRequests.fit(ACME, body)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo(field))
        .body("detail", containsString(message));
  }

  @Test
  void says_it_in_chinese_too() {
    var iris = LabRequests.upload(ACME, "chinese", LabRequests.iris());
    ACME.api()
        .header("Accept-Language", "zh-CN")
        .contentType("application/json")
        .body(Map.of("dataset", iris, "target", "species"))
        .post(ACME.at("/models"))
        .then()
        .statusCode(422)
        .body("detail", containsString("没有“species”列"));
  }

  @Test
  void is_not_found_by_another_tenant() {
    var model = LabRequests.deployedIris(ACME);
    for (var path : new String[] {"", "/onnx"}) {
      BETA.api().get(BETA.at("/models/" + model + path)).then().statusCode(404);
      BETA.api().get(ACME.at("/models/" + model + path)).then().statusCode(404);
    }
    BETA.api().post(BETA.at("/models/" + model + "/deploy")).then().statusCode(404);
    BETA.api()
        .contentType("application/json")
        .body(Map.of("rows", new Object[] {Map.of()}))
        .post(BETA.at("/models/" + model + "/predict"))
        .then()
        .statusCode(404);
  }
}
