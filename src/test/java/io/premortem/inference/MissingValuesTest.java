package io.premortem.inference;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.premortem.PlainBrowser;
import io.premortem.lab.LabRequests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Missing values, from every way in, for a recipe that takes them and one that does not. */
@QuarkusTest
class MissingValuesTest {
  private static String tolerant;
  private static String strict;

  @TestHTTPResource URI root;

  @BeforeEach
  void models() {
    if (tolerant == null) {
      var dataset = LabRequests.upload(ACME, "with gaps", table());
      tolerant = deployed(dataset, "linear");
      strict = deployed(dataset, "article");
    }
  }

  private static String table() {
    var random = new Random(5);
    var csv = new StringBuilder("age,plan,left\n");
    for (int i = 0; i < 160; i++) {
      int age = 20 + random.nextInt(50);
      boolean leaves = age > 45 == random.nextInt(10) > 0;
      csv.append(i % 9 == 0 ? "" : age)
          .append(',')
          .append(i % 11 == 0 ? "" : random.nextBoolean() ? "free" : "pro")
          .append(leaves ? ",yes\n" : ",no\n");
    }
    return csv.toString();
  }

  private static String deployed(String dataset, String recipe) {
    var location =
        LabRequests.fit(ACME, Map.of("dataset", dataset, "target", "left", "recipe", recipe))
            .statusCode(202)
            .extract()
            .header("Location");
    String model = LabRequests.finished(ACME, location).getString("result.model");
    ACME.api().post(ACME.at("/models/" + model + "/deploy")).then().statusCode(200);
    return model;
  }

  private static ValidatableResponse predict(String model, String rows) {
    return ACME.api()
        .contentType("application/json")
        .body("{\"rows\":" + rows + "}")
        .post(ACME.at("/models/" + model + "/predict"))
        .then();
  }

  private static ValidatableResponse predictCsv(String model, String csv) {
    return ACME.api()
        .contentType("text/csv")
        .body(csv)
        .post(ACME.at("/models/" + model + "/predict"))
        .then();
  }

  @Test
  void takes_null_absent_and_empty_alike_where_the_model_learnt_gaps() {
    ACME.api()
        .get(ACME.at("/models/" + tolerant))
        .then()
        .body("inputs.optional", everyItem(equalTo(true)));
    var answer =
        predict(tolerant, "[{\"age\":null,\"plan\":\"pro\"},{\"plan\":\"pro\"}]").statusCode(200);
    answer.body("predictions[0].flags.column", contains("age"));
    answer.body("predictions[0].flags.kind", contains("missing"));
    var json = answer.extract().jsonPath();
    assertThat(json.<Object>get("predictions[0]")).isEqualTo(json.get("predictions[1]"));
    var lines =
        predictCsv(tolerant, "age,plan\n,pro\n30,\n")
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(lines.get(1))
        .startsWith(",pro," + json.getString("predictions[0].label") + ",")
        .contains(json.getString("predictions[0].probabilities.yes"));
    assertThat(lines.get(2)).startsWith("30,,");
    predict(tolerant, "[{\"agee\":30,\"plann\":\"pro\"}]")
        .statusCode(422)
        .body("errors[0].line", equalTo(1))
        .body("errors[0].column", equalTo("age"));
    predictCsv(tolerant, "plan\npro\n").statusCode(422).body("errors[0].column", equalTo("age"));
  }

  @Test
  void names_row_and_column_where_it_did_not() {
    ACME.api()
        .get(ACME.at("/models/" + strict))
        .then()
        .body("inputs.optional", everyItem(equalTo(false)));
    var whole = "{\"age\":30,\"plan\":\"pro\"}";
    refuses(predict(strict, "[" + whole + ",{\"age\":null,\"plan\":\"pro\"}]"), 2, "no value");
    refuses(predict(strict, "[" + whole + ",{\"plan\":\"pro\"}]"), 2, "has no column");
    refuses(predictCsv(strict, "age,plan\n30,pro\n,pro\n"), 3, "no value");
  }

  private static void refuses(ValidatableResponse answer, int line, String message) {
    answer
        .statusCode(422)
        .body("errors[0].line", equalTo(line))
        .body("errors[0].column", equalTo("age"))
        .body("errors[0].message", containsString(message));
  }

  @Test
  void lets_the_form_go_without_them_only_where_the_model_does() throws Exception {
    var browser = PlainBrowser.signedIn(root);
    var at = "/o/acme/models/" + tolerant + "/prediction";
    assertThat(browser.get(at, "en").body()).doesNotContain(" required");
    var tried = browser.post(at, "&input0=&input1=pro");
    assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
    assertThat(tried.body()).contains("id=\"prediction\"", "age is missing");
    at = "/o/acme/models/" + strict + "/prediction";
    assertThat(browser.get(at, "zh").body()).contains(" required");
    var refused = browser.post(at, "&input0=&input1=pro");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Row 1 has no value in column &quot;age&quot;");
  }
}
