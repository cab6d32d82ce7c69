package io.premortem.inference;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
  void judges_a_regression_beside_ours() throws Exception {
    var dataset = LabRequests.upload(ACME, "brought widths", LabRequests.iris());
    var graph = SampleGraphs.regression(3, 0.4158f, -0.3631f).build().toByteArray();
    String model = bring(graph, dataset, "petal_width_cm").statusCode(201).extract().path("id");
    var shown = ACME.api().get(ACME.at("/models/" + model)).then().statusCode(200);
    shown.body("task", equalTo("regression")).body("classes", hasSize(0));
    var figures = shown.extract().jsonPath();
    double[] errors = errors(LabRequests.iris());
    double square = Arrays.stream(errors).map(error -> error * error).average().orElseThrow();
    double mean = Arrays.stream(errors).map(Math::abs).average().orElseThrow();
    assertThat(figures.getDouble("metrics.rmse")).isCloseTo(Math.sqrt(square), within(1e-6));
    assertThat(figures.getDouble("metrics.mae")).isCloseTo(mean, within(1e-6));
    double spread = figures.getDouble("baseline.rmse");
    assertThat(figures.getDouble("metrics.r2"))
        .isBetween(0.9, 1.0)
        .isCloseTo(1 - square / (spread * spread), within(1e-6));
    ACME.api().post(ACME.at("/models/" + model + "/deploy")).then().statusCode(200);
    ACME.api()
        .contentType("application/json")
        .body(
            Map.of(
                "rows", List.of(Map.of(COLUMNS.get(0), 5, COLUMNS.get(1), 3, COLUMNS.get(2), 2))))
        .post(ACME.at("/models/" + model + "/live/predict?explain=true"))
        .then()
        .statusCode(200)
        .body("predictions[0].value.toDouble()", closeTo(2 * 0.4158 - 0.3631, 1e-6))
        .body("predictions[0].explanation.contributions", hasSize(3))
        .body("predictions[0]", not(hasKey("label")));
    var csv = String.join(",", COLUMNS.subList(0, 3)) + "\n5,3,2\n";
    ACME.api()
        .contentType("text/csv")
        .body(csv)
        .post(ACME.at("/models/" + model + "/predict"))
        .then()
        .statusCode(200)
        .body(startsWith(String.join(",", COLUMNS.subList(0, 3)) + ",prediction\n5,3,2,0.468"));
    standsBesideOurs(dataset, model);
  }

  private void standsBesideOurs(String dataset, String model) throws Exception {
    var ours =
        Map.<String, Object>of("dataset", dataset, "target", "petal_width_cm", "recipe", "linear");
    var job = LabRequests.fit(ACME, ours).statusCode(202).extract().header("Location");
    String fitted = LabRequests.finished(ACME, job).getString("result.model");
    var browser = PlainBrowser.signedIn(root);
    for (var id : List.of(model, fitted)) {
      var page = browser.get("/o/acme/models/" + id + "/comparison", "en");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("R²", "upload", "linear", "may have learnt from these rows", "test rows that");
    }
    var tried =
        browser.post("/o/acme/models/" + model + "/prediction", "&input0=5&input1=3&input2=2");
    assertThat(tried.body())
        .contains("0.4685", "Contributions to the value", "to 0.468")
        .doesNotContain("probability");
    var shown = browser.get("/o/acme/models/" + model, "zh").body();
    assertThat(shown).contains("R²", "upload").doesNotContain("混淆");
  }

  /** Truth less what the graph says, in float as ONNX Runtime computes it. */
  private static double[] errors(String iris) {
    double[] lengths = column(iris, 2).toArray();
    double[] widths = column(iris, 3).toArray();
    return IntStream.range(0, widths.length)
        .mapToDouble(row -> widths[row] - (0.4158f * (float) lengths[row] - 0.3631f))
        .toArray();
  }

  private static DoubleStream column(String csv, int index) {
    return csv.lines().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",")[index]));
  }

  @Test
  void refuses_a_regression_that_does_not_answer_the_target() {
    var dataset = LabRequests.upload(ACME, "refused widths", LabRequests.iris());
    var number = SampleGraphs.regression(4, 1, 0).build().toByteArray();
    refused(number, dataset, "\"target\" is no number");
    // Of petals shorter than 2 cm: NaN.
    var logarithm = SampleGraphs.regression(3, "Log").build().toByteArray();
    bring(logarithm, dataset, "petal_width_cm")
        .statusCode(422)
        .body("detail", containsString("no finite number"));
    var whole = SampleGraphs.regression(3, "Tile").build().toByteArray();
    bring(whole, dataset, "petal_width_cm")
        .statusCode(422)
        .body("detail", containsString("\"Tile\""));
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
