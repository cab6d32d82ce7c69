package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why it moved, from one run to the next. */
@QuarkusTest
class ReportMovementTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource URL root;

  private static JsonNode post(String path, String body) throws Exception {
    return JSON.readTree(
        ACME.api().contentType(ContentType.JSON).body(body).post(ACME.at(path)).body().asString());
  }

  private static JsonNode run(String id) throws Exception {
    return post("/assessments/" + id + "/run", "{\"trials\":4000,\"outer\":50}");
  }

  private static void change(String id, String body) {
    ACME.api()
        .contentType(ContentType.JSON)
        .body(body)
        .put(ACME.at("/assessments/" + id))
        .then()
        .statusCode(200);
  }

  private static void assertSplit(JsonNode moved, String... reasons) {
    double sum = 0;
    List<String> names = new ArrayList<>();
    for (JsonNode part : moved.get("parts")) {
      sum += part.get("delta").doubleValue();
      names.add(part.get("reason").textValue());
    }
    double total = moved.get("to").doubleValue() - moved.get("from").doubleValue();
    assertThat(names).containsExactly(reasons);
    assertThat(sum).isCloseTo(total, within(1e-12));
    assertThat(moved.get("parts").get(names.size() - 1).get("delta").doubleValue())
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void aReportSaysWhyItIsNotTheOneBefore() throws Exception {
    String id =
        post(
                "/assessments",
                """
                {"name":"Moved","answers":{"eval-gap":"behind-more"},
                 "finance":{"currency":"USD","openingCash":900000,"revenue":20000,
                            "burn":{"low":60000,"high":90000}}}""")
            .get("id")
            .textValue();
    JsonNode first = run(id);
    assertThat(first.get("moved").isNull()).isTrue();

    JsonNode same = run(id);
    assertSplit(same.get("moved"), "engine");

    change(id, "{\"answers\":{\"eval-gap\":\"ahead\"}}");
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"answers\":{\"markets\":[\"eu\"],\"roles\":[\"system-provider\"]}}")
        .put(ACME.at("/assessments/" + id + "/compliance"))
        .then()
        .statusCode(200);
    JsonNode third = run(id);
    assertThat(third.get("moved").get("number").intValue()).isEqualTo(2);
    assertSplit(third.get("moved"), "answers", "engine");
    assertThat(third.get("moved").get("parts").get(0).get("delta").doubleValue()).isNotZero();

    String from = first.get("id").textValue();
    String to = third.get("id").textValue();
    JsonNode asked =
        JSON.readTree(
            ACME.api()
                .queryParam("from", from)
                .get(ACME.at("/reports/" + to + "/movement"))
                .body()
                .asString());
    assertThat(asked.get("number").intValue()).isEqualTo(1);
    assertThat(asked.get("parts")).isEqualTo(third.get("moved").get("parts"));
    BETA.api()
        .queryParam("from", from)
        .get(BETA.at("/reports/" + to + "/movement"))
        .then()
        .statusCode(404);
    var page = PlainBrowser.signedIn(root.toURI()).get("/o/acme/reports/" + to, "en");
    assertThat(page.body())
        .contains("Why it moved since report 2", "Changed answers and figures")
        .contains("The most plausible way to die");
    var chinese = PlainBrowser.signedIn(root.toURI()).get("/o/acme/reports/" + to, "zh-CN");
    assertThat(chinese.body()).contains("与报告 2 相比为何变化", "最可能的死法");
    JsonNode stress = third.get("stress");
    assertThat(stress.get("story").get("zh").textValue()).isNotEmpty();
    assertThat(chinese.body()).contains("预算内的最佳措施组合");
    JsonNode budgets = third.get("budgets");
    assertThat(budgets).hasSize(3);
    for (JsonNode set : budgets) {
      assertThat(set.get("cost").doubleValue())
          .isLessThanOrEqualTo(set.get("budget").doubleValue());
    }
  }
}
