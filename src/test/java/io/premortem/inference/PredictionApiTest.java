package io.premortem.inference;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.premortem.lab.LabRequests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PredictionApiTest {
  private static final Map<String, Object> SETOSA =
      Map.of(
          "sepal_length_cm", 5.1,
          "sepal_width_cm", 3.5,
          "petal_length_cm", 1.4,
          "petal_width_cm", 0.2);

  private static String model;

  @BeforeEach
  void deploy() {
    if (model == null) {
      model = LabRequests.deployedIris(ACME);
    }
  }

  private static ValidatableResponse predict(Object rows) {
    return ACME.api()
        .contentType("application/json")
        .body(Map.of("rows", rows))
        .post(ACME.at("/models/" + model + "/predict"))
        .then();
  }

  private static ValidatableResponse predictCsv(String csv) {
    return ACME.api()
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post(ACME.at("/models/" + model + "/predict"))
        .then();
  }

  private static Map<String, Object> with(String column, Object value) {
    Map<String, Object> row = new HashMap<>(SETOSA);
    row.put(column, value);
    return row;
  }

  @Test
  void predicts_rows() {
    var answer =
        predict(List.of(SETOSA, with("extra", "ignored")))
            .statusCode(200)
            .body("model", equalTo(model))
            .body("predictions", hasSize(2))
            .body("predictions[0].label", equalTo("setosa"))
            .extract()
            .jsonPath();
    Map<String, Number> probabilities = answer.getMap("predictions[0].probabilities");
    assertThat(probabilities).containsOnlyKeys("setosa", "versicolor", "virginica");
    assertThat(probabilities.values().stream().mapToDouble(Number::doubleValue).sum())
        .isCloseTo(1, within(1e-5));
  }

  @Test
  void names_row_and_column_of_what_is_wrong() {
    Map<String, Object> lacking = new HashMap<>(SETOSA);
    lacking.remove("petal_width_cm");
    refuses(List.of(SETOSA, lacking), 2, "petal_width_cm", "has no column");
    refuses(
        List.of(with("petal_width_cm", "wide")), 1, "petal_width_cm", "\"wide\" is not a number");
    refuses(List.of(with("petal_width_cm", null)), 1, "petal_width_cm", "no value");
    refuses(List.of(with("petal_width_cm", 1e300)), 1, "petal_width_cm", "not a number");
    refuses(List.of(with("petal_width_cm", List.of(1))), 1, "petal_width_cm", "not a number");
    predict(List.of()).statusCode(422).body("errors[0].field", equalTo("rows"));
    predict("all").statusCode(422).body("errors[0].field", equalTo("rows"));
  }

  private static void refuses(Object rows, int row, String column, String message) {
    predict(rows)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].line", equalTo(row))
        .body("errors[0].column", equalTo(column))
        .body("errors[0].message", containsString(message));
  }

  @Test
  void adds_columns_to_a_csv() {
    var csv =
        predictCsv(
                "note,sepal_length_cm,sepal_width_cm,petal_length_cm,petal_width_cm\n"
                    + "\"=1+1, \"\"x\"\"\",5.1,3.5,1.4,0.2\n")
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();
    assertThat(csv.lines().toList().get(0))
        .endsWith(",prediction,probability_setosa,probability_versicolor,probability_virginica");
    assertThat(csv.lines().toList().get(1))
        .startsWith("\"'=1+1, \"\"x\"\"\",5.1,3.5,1.4,0.2,setosa,0.");
  }

  @Test
  void names_line_and_column_of_a_bad_csv() {
    var names = "sepal_length_cm,sepal_width_cm,petal_length_cm,petal_width_cm\n";
    predictCsv(names + "5.1,3.5,1.4,0.2\n5.1,x,1.4,0.2\n")
        .statusCode(422)
        .body("errors[0].line", equalTo(3))
        .body("errors[0].column", equalTo("sepal_width_cm"));
    predictCsv(names + "5.1,3.5,1.4\n").statusCode(422).body("errors[0].line", equalTo(2));
    predictCsv(names + "5.1,\"3.5,1.4,0.2\n").statusCode(422).body("errors[0].line", equalTo(2));
    predictCsv(names).statusCode(422);
    predictCsv("").statusCode(422);
    predictCsv("sepal_length_cm\n5.1\n")
        .statusCode(422)
        .body("errors[0].column", equalTo("sepal_width_cm"));
  }

  @Test
  void refuses_a_version_that_was_never_deployed() {
    var dataset = LabRequests.upload(ACME, "candidate", LabRequests.iris());
    String candidate = LabRequests.fitted(ACME, dataset, "target").getString("result.model");
    ACME.api()
        .contentType("application/json")
        .body(Map.of("rows", List.of(SETOSA)))
        .post(ACME.at("/models/" + candidate + "/predict"))
        .then()
        .statusCode(409);
  }
}
