package io.premortem.inference;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.premortem.PlainBrowser;
import io.premortem.inference.graph.SampleGraphs;
import io.premortem.inference.runtime.OrtRunner;
import io.premortem.lab.LabRequests;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BroughtApiTest {
  private static final List<String> COLUMNS =
      List.of("sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm");
  private static final byte[] GOOD =
      SampleGraphs.linear(4, SampleGraphs.SPECIES).build().toByteArray();

  @TestHTTPResource URI root;

  private static ValidatableResponse bring(byte[] file, String dataset, String target) {
    return ACME.api()
        .multiPart("file", "mine.onnx", file, "application/octet-stream")
        .multiPart("dataset", dataset)
        .multiPart("target", target)
        .post(ACME.at("/models/uploads"))
        .then();
  }

  private static void refused(byte[] file, String dataset, String message) {
    bring(file, dataset, "target")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("file"))
        .body("detail", containsString(message));
  }

  @Test
  void judges_deploys_and_asks_a_graph_like_our_own() {
    var dataset = LabRequests.upload(ACME, "brought iris", LabRequests.iris());
    String model = bring(GOOD, dataset, "target").statusCode(201).extract().path("id");
    var shown = ACME.api().get(ACME.at("/models/" + model)).then().statusCode(200);
    shown.body("name", equalTo("brought iris: target")).body("recipe", equalTo("upload"));
    double accuracy = shown.extract().jsonPath().getDouble("metrics.accuracy");
    assertThat(accuracy).isBetween(0.9, 1.0);
    ACME.api().post(ACME.at("/models/" + model + "/deploy")).then().statusCode(200);
    var row =
        Map.of(COLUMNS.get(0), 5.1, COLUMNS.get(1), 3.5, COLUMNS.get(2), 1.4, COLUMNS.get(3), 0.2);
    var answer =
        ACME.api()
            .contentType("application/json")
            .body(Map.of("rows", List.of(row)))
            .post(ACME.at("/models/" + model + "/live/predict?explain=true"))
            .then()
            .statusCode(200)
            .body("predictions[0].label", equalTo("setosa"))
            .extract()
            .jsonPath();
    // softmax(2.5 − 1.4, 0, 1.4 − 5)
    double expected = Math.exp(1.1) / (Math.exp(1.1) + 1 + Math.exp(-3.6));
    assertThat(answer.getDouble("predictions[0].probabilities.setosa"))
        .isCloseTo(expected, within(1e-6));
    assertThat(downloaded(model)).isCloseTo((float) expected, within(1e-6f));
  }

  private static float downloaded(String model) {
    var onnx = ACME.api().get(ACME.at("/models/" + model + "/onnx")).then().extract().asByteArray();
    List<Column> columns = new ArrayList<>();
    double[] values = {5.1, 3.5, 1.4, 0.2};
    for (int i = 0; i < values.length; i++) {
      columns.add(new Column.Numeric(COLUMNS.get(i), new double[] {values[i]}));
    }
    return new OrtRunner().run(onnx, new Table(columns)).probability(0, 0);
  }

  @Test
  void refuses_bad_graphs_and_stays_well() {
    var dataset = LabRequests.upload(ACME, "refusing iris", LabRequests.iris());
    refused("not a graph".getBytes(), dataset, "not readable");
    refused(Arrays.copyOf(GOOD, GOOD.length / 2), dataset, "not readable");
    refused(SampleGraphs.looping(), dataset, "\"Loop\"");
    refused(new byte[50_000_001], dataset, "larger than 50 MB");
    refused(SampleGraphs.greedy(COLUMNS.subList(0, 3)), dataset, "trial run");
    var three = SampleGraphs.linear(3, SampleGraphs.SPECIES).build().toByteArray();
    refused(three, dataset, "No columns");
    var others = SampleGraphs.linear(4, List.of("x", "y", "z")).build().toByteArray();
    refused(others, dataset, "do not fit");
    bring(GOOD, dataset, "no such").statusCode(422).body("errors[0].field", equalTo("target"));
    var foreign = LabRequests.upload(BETA, "beta iris", LabRequests.iris());
    bring(GOOD, foreign, "target").statusCode(422).body("errors[0].field", equalTo("dataset"));
    assertThat(LabRequests.deployedIris(ACME)).isNotNull();
  }

  @Test
  void offers_a_form() throws Exception {
    var browser = PlainBrowser.signedIn(root);
    assertThat(browser.get("/o/acme/models/upload", "zh").body()).contains("导入模型", "ONNX");
  }
}
