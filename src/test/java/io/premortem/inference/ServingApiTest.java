package io.premortem.inference;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.premortem.lab.LabRequests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServingApiTest {
  private static final String NAMES =
      "sepal_length_cm,sepal_width_cm,petal_length_cm,petal_width_cm";
  private static final Map<String, Object> SETOSA =
      Map.of(
          "sepal_length_cm", 5.1,
          "sepal_width_cm", 3.5,
          "petal_length_cm", 1.4,
          "petal_width_cm", 0.2);

  @Inject Traffic traffic;
  @TestHTTPResource URI root;

  private static ValidatableResponse predict(String path, Map<String, Object> row) {
    return ACME.api()
        .contentType("application/json")
        .body(Map.of("rows", List.of(row)))
        .post(ACME.at("/models/" + path))
        .then();
  }

  private static Map<String, Object> with(String column, Object value) {
    Map<String, Object> row = new HashMap<>(SETOSA);
    row.put(column, value);
    return row;
  }

  /** A further version of the same name, as a candidate. */
  private static String another(String dataset) {
    return LabRequests.fitted(ACME, dataset, "target").getString("result.model");
  }

  private static ValidatableResponse deploy(String model) {
    return ACME.api().post(ACME.at("/models/" + model + "/deploy")).then().statusCode(200);
  }

  private static ValidatableResponse rollBack(String model) {
    return ACME.api().post(ACME.at("/models/" + model + "/rollback")).then();
  }

  private static ValidatableResponse live(String model) {
    return predict(model + "/live/predict", SETOSA);
  }

  @Test
  void promotes_rolls_back_and_takes_offline() {
    var dataset = LabRequests.upload(ACME, "promotion", LabRequests.iris());
    var first = another(dataset);
    var second = another(dataset);
    live(first).statusCode(409).body("detail", containsString("Deploy"));
    deploy(first);
    rollBack(first).statusCode(409);
    live(second).statusCode(200).body("model", equalTo(first));
    deploy(second);
    live(first).body("model", equalTo(second)).body("version", equalTo(2));
    predict(first + "/predict", SETOSA).statusCode(200).body("model", equalTo(first));
    rollBack(second).statusCode(200).body("id", equalTo(first)).body("stage", equalTo("live"));
    live(second).body("model", equalTo(first));
    ACME.api().delete(ACME.at("/models/" + second + "/deploy")).then().statusCode(409);
    ACME.api().delete(ACME.at("/models/" + first + "/deploy")).then().statusCode(204);
    live(first).statusCode(409);
    rollBack(first).statusCode(200).body("id", equalTo(first));
  }

  @Test
  void flags_abstains_and_explains() {
    var model = LabRequests.deployedIris(ACME);
    var far = predict(model + "/live/predict", with("petal_width_cm", 900)).statusCode(200);
    far.body(
        "predictions[0].flags",
        contains(Map.of("column", "petal_width_cm", "kind", "out-of-range")));
    predict(model + "/predict", SETOSA)
        .body("predictions[0].flags", nullValue())
        .body("predictions[0].explanation", nullValue())
        .body("predictions[0].abstained", nullValue());
    predict(model + "/predict?abstainBelow=0.9999", SETOSA)
        .body("predictions[0].label", nullValue())
        .body("predictions[0].abstained", equalTo(true))
        .body("predictions[0].probabilities.size()", equalTo(3));
    predict(model + "/predict?abstainBelow=2", SETOSA)
        .statusCode(422)
        .body("errors[0].field", equalTo("abstainBelow"));
    var explained =
        predict(model + "/predict?explain=true", SETOSA).statusCode(200).extract().jsonPath();
    addsUp(explained);
    var many = Map.of("rows", Collections.nCopies(21, SETOSA));
    ACME.api()
        .contentType("application/json")
        .body(many)
        .post(ACME.at("/models/" + model + "/predict?explain=true"))
        .then()
        .statusCode(422);
  }

  private static void addsUp(JsonPath answer) {
    var at = "predictions[0].explanation.";
    List<Number> parts = answer.getList(at + "contributions.contribution");
    double sum = parts.stream().mapToDouble(Number::doubleValue).sum();
    assertThat(parts).hasSize(4);
    double output = answer.getDouble(at + "output");
    assertThat(answer.getDouble(at + "base") + sum).isCloseTo(output, within(1e-6));
    assertThat(output)
        .isCloseTo(answer.getDouble("predictions[0].probabilities.setosa"), within(1e-6));
  }

  @Test
  void binds_a_key_to_a_model_and_counts_what_it_asks() {
    var model = LabRequests.deployedIris(ACME);
    String name = ACME.api().get(ACME.at("/models/" + model)).path("name");
    var other = LabRequests.upload(ACME, "other flowers", LabRequests.iris());
    var unbound = another(other);
    deploy(unbound);
    var made = key(name);
    String key = made.getString("key");
    keyed(key, model).statusCode(200).body("predictions[0].label", equalTo("setosa"));
    keyed(key, unbound).statusCode(403).body("detail", containsString(name));
    given()
        .auth()
        .oauth2(key)
        .contentType("application/json")
        .body(Map.of("rows", List.of(SETOSA)))
        .post("/api/v1/o/beta/models/" + model + "/predict")
        .then()
        .statusCode(404);
    traffic.write();
    var report = ACME.api().get(ACME.at("/models/" + model + "/traffic")).then();
    report.body("callers.caller", hasItem("key:" + made.getString("id")));
    report.body(
        "callers.find { it.caller == 'key:" + made.getString("id") + "' }.usage.predicted",
        equalTo(1));
    report.body("drift.column", hasItem("petal_width_cm"));
    BETA.api().get(BETA.at("/models/" + model + "/traffic")).then().statusCode(404);
  }

  private static JsonPath key(String model) {
    return LabRequests.key(ACME, Map.of("model", model));
  }

  private static ValidatableResponse keyed(String key, String model) {
    return given()
        .auth()
        .oauth2(key)
        .contentType("application/json")
        .body(Map.of("rows", List.of(SETOSA)))
        .post(ACME.at("/models/" + model + "/live/predict"))
        .then();
  }

  @Test
  void sees_a_shift_of_the_inputs() {
    var model = LabRequests.deployedIris(ACME);
    var rows = Collections.nCopies(200, with("petal_width_cm", 9));
    ACME.api()
        .contentType("application/json")
        .body(Map.of("rows", rows))
        .post(ACME.at("/models/" + model + "/predict"))
        .then()
        .statusCode(200);
    traffic.write();
    ACME.api()
        .get(ACME.at("/models/" + model + "/traffic"))
        .then()
        .body("days[0].usage.flagged", equalTo(200))
        .body("drift.find { it.column == 'petal_width_cm' }.shift", equalTo("large"));
  }

  private static ValidatableResponse score(String model, Object dataset, String as) {
    return ACME.api()
        .contentType("application/json")
        .body(Map.of("dataset", dataset, "as", as))
        .post(ACME.at("/models/" + model + "/scorings"))
        .then();
  }

  @Test
  void scores_a_data_set_as_file_and_as_data_set() {
    var model = LabRequests.deployedIris(ACME);
    var csv = "note," + NAMES + ",prediction\n=1+1,5.1,3.5,1.4,0.2,mine\nb,,3.5,1.4,0.2,\n";
    var dataset = LabRequests.upload(ACME, "to score", csv);
    var job =
        LabRequests.finished(
            ACME, score(model, dataset, "file").statusCode(202).extract().header("Location"));
    assertThat(job.getString("state")).as(job.prettify()).isEqualTo("done");
    var at = "/models/" + model + "/scorings";
    var file = at + "/" + job.getString("result.scoring") + "/file";
    var lines =
        ACME.api().get(ACME.at(file)).then().statusCode(200).extract().asString().lines().toList();
    assertThat(lines.get(0)).startsWith("note," + NAMES + ",prediction,prediction_2,probability_");
    assertThat(lines.get(1)).startsWith("'=1+1,5.1,3.5,1.4,0.2,mine,setosa,0.");
    assertThat(lines.get(2)).isEqualTo("b,,3.5,1.4,0.2,,,,,");
    ACME.api()
        .get(ACME.at(at))
        .then()
        .body("items", hasSize(1))
        .body("items[0].skipped", equalTo(1));
    BETA.api().get(BETA.at(file)).then().statusCode(404);
    var made =
        LabRequests.finished(
            ACME, score(model, dataset, "dataset").statusCode(202).extract().header("Location"));
    ACME.api()
        .get(ACME.at("/datasets/" + made.getString("result.dataset")))
        .then()
        .body("name", equalTo("to score scored"))
        .body("columns.name", hasItem("prediction_2"));
  }

  @Test
  void names_what_a_data_set_lacks() {
    var model = LabRequests.deployedIris(ACME);
    var dataset = LabRequests.upload(ACME, "lacking", "sepal_length_cm\n5.1\n");
    score(model, dataset, "file")
        .statusCode(422)
        .body("errors[0].column", equalTo("sepal_width_cm"));
    score(model, UUID.randomUUID(), "file")
        .statusCode(422)
        .body("errors[0].field", equalTo("dataset"));
    score(model, dataset, "pigeon").statusCode(422).body("errors[0].field", equalTo("as"));
    var foreign = LabRequests.upload(BETA, "beta's", LabRequests.iris());
    score(model, foreign, "file").statusCode(422);
  }

  @Test
  void shows_and_tries_a_deployment_on_its_pages() throws Exception {
    var model = LabRequests.deployedIris(ACME);
    var browser = PlainBrowser.signedIn(root);
    var at = "/o/acme/models/" + model;
    var page = browser.get(at + "/deployment", "zh");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("上线情况", "版本", "对数据集批量预测");
    var tried = browser.post(at + "/prediction", "&input0=5.1&input1=3.5&input2=1.4&input3=90");
    assertThat(tried.body())
        .contains("setosa", "petal_width_cm lies outside the range", "onnxruntime", "$KEY");
    var refused = browser.post(at + "/prediction", "&input0=5.1&input1=&input2=1.4&input3=90");
    assertThat(refused.statusCode()).isEqualTo(422);
    var withdrawn = browser.post(at + "/withdrawal", "");
    assertThat(withdrawn.body()).contains("Roll back to version");
    assertThat(browser.post(at + "/rollback", "").statusCode()).isEqualTo(200);
  }
}
