package io.premortem.lab;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.premortem.lab.learn.Table;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Recipes that search, through the API and the pages, on a table with gaps. */
@QuarkusTest
class RecipeApiTest {
  @TestHTTPResource("/")
  URI root;

  private static String csv(Table table) {
    var header = String.join(",", table.names());
    return IntStream.range(0, table.rows())
        .mapToObj(
            row ->
                table.columns().stream()
                    .map(column -> column.text(row) == null ? "" : column.text(row))
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }

  private static String fitted(Map<String, Object> body) {
    return LabRequests.model(ACME, body);
  }

  @Test
  void fitsAQuantityFromATableWithGapsAndPredictsIt() throws Exception {
    var shop = csv(SampleTables.shop(300).without("left"));
    var dataset = LabRequests.upload(ACME, "shop", shop);
    var model = fitted(Map.of("dataset", dataset, "target", "paid", "recipe", "trees"));
    var view = ACME.api().get(ACME.at("/models/" + model)).then().statusCode(200);
    view.body("task", equalTo("regression"))
        .body("classes", hasSize(0))
        .body("metrics.accuracy", nullValue())
        .body("metrics.r2.toDouble()", greaterThan(0.2))
        .body("parity.toDouble()", lessThanOrEqualTo(1e-5))
        .body("leaderboard", hasSize(1))
        .body("leaderboard[0].recipe", equalTo("trees"))
        .body("leaderboard[0].rmse", notNullValue())
        .body("inputs.name", contains("age", "plan", "city", "since", "message"))
        .body("inputs.optional", everyItem(equalTo(true)));
    double rmse = view.extract().jsonPath().getDouble("metrics.rmse");
    view.body("baseline.rmse.toDouble()", greaterThan(rmse));

    ACME.api().post(ACME.at("/models/" + model + "/deploy")).then().statusCode(200);
    ACME.api()
        .contentType("application/json")
        .body(
            "{\"rows\":[{\"age\":null,\"plan\":\"pro\",\"city\":\"city 5\",\"since\":\"2024-03-01\","
                + "\"message\":\"please refund my order\"},"
                + "{\"age\":30,\"plan\":\"never seen\",\"city\":null,\"since\":null,\"message\":\"\"}]}")
        .post(ACME.at("/models/" + model + "/predict"))
        .then()
        .statusCode(200)
        .body("predictions", hasSize(2))
        .body("predictions[0].value.toDouble()", greaterThan(5.0))
        .body("predictions[0]", not(hasKey("label")));
    ACME.api()
        .contentType("text/csv")
        .body("age,plan,city,since,message\n,pro,city 5,2024-03-01,thanks\n")
        .post(ACME.at("/models/" + model + "/predict"))
        .then()
        .statusCode(200)
        .body(containsString("message,prediction\n"));

    var browser = PlainBrowser.signedIn(root);
    var page = browser.get("o/acme/models/" + model, "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Root mean squared error", "Leaderboard", "trees 1", "identifier, left out")
        .doesNotContain("Confusion");
    assertThat(browser.get("o/acme/models", "en").body()).contains("shop: paid");
    assertThat(browser.get("o/acme/models/" + model + "/prediction", "zh-CN").statusCode())
        .isEqualTo(200);
  }

  @Test
  void blendsWithinABudgetAndNamesTheNewestRowsAsTest() throws Exception {
    var dataset = LabRequests.upload(ACME, "leavers", csv(SampleTables.shop(200).without("paid")));
    var model =
        fitted(Map.of("dataset", dataset, "target", "left", "recipe", "auto", "budgetSeconds", 6));
    var view = ACME.api().get(ACME.at("/models/" + model)).then().statusCode(200);
    view.body("task", equalTo("classification"))
        .body("classes", contains("no", "yes"))
        .body("leaderboard[0].logLoss", notNullValue())
        .body("leaderboard.weight.sum().toDouble()", greaterThan(0.999))
        .body("leaderboard.seconds.sum().toDouble()", lessThan(9.0));
    var page = PlainBrowser.signedIn(root).get("o/acme/models/" + model, "zh-CN");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("排行榜", "按“since”列取最新的", "按成本选择阈值", "ROC");
    comparesVersionsAndHandsOutCards(dataset, model);
  }

  private void comparesVersionsAndHandsOutCards(String dataset, String model) throws Exception {
    fitted(Map.of("dataset", dataset, "target", "left", "recipe", "linear"));
    var browser = PlainBrowser.signedIn(root);
    var comparison = browser.get("o/acme/models/" + model + "/comparison", "en");
    assertThat(comparison.statusCode()).isEqualTo(200);
    assertThat(comparison.body()).contains("40 test rows that all share", "linear");
    ACME.api()
        .get(ACME.at("/models/" + model + "/card"))
        .then()
        .statusCode(200)
        .body("data.training", equalTo(160))
        .body("limits", not(hasSize(0)));
    BETA.api().get(BETA.at("/models/" + model + "/card")).then().statusCode(404);
    assertThat(browser.get("o/beta/models/" + model + "/comparison", "en").statusCode())
        .isEqualTo(404);
    var form = browser.get("o/acme/models/new?dataset=" + dataset + "&target=left", "en");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("budgetSeconds", "<option value=\"auto\"");
  }

  @Test
  void refusesWhatIsNotPossibleAndSaysWhere() {
    var dataset = LabRequests.upload(ACME, "impossible", csv(SampleTables.shop(60)));
    refuses(dataset, Map.of("budgetSeconds", 1), "budgetSeconds", "5 to 3,600");
    refuses(dataset, Map.of("task", "ranking"), "task", "\"ranking\"");
    refuses(dataset, Map.of("group", "nothing"), "group", "\"nothing\"");
  }

  private static void refuses(
      String dataset, Map<String, Object> more, String field, String message) {
    Map<String, Object> body =
        new HashMap<>(Map.of("dataset", dataset, "target", "left", "recipe", "trees"));
    body.putAll(more);
    LabRequests.fit(ACME, body)
        .statusCode(422)
        .body("errors[0].field", equalTo(field))
        .body("detail", containsString(message));
  }
}
