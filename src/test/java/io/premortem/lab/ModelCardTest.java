package io.premortem.lab;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The card of a version, in every form, and as evidence of an answer. */
@QuarkusTest
class ModelCardTest {
  private static String dataset;
  private static String model;

  @TestHTTPResource URI root;

  @BeforeEach
  void fit() {
    if (model == null) {
      dataset = LabRequests.upload(ACME, "carded | iris", LabRequests.iris());
      model = LabRequests.fitted(ACME, dataset, "target").getString("result.model");
    }
  }

  private String download(PlainBrowser browser, String file, String language) throws Exception {
    var request =
        HttpRequest.newBuilder(root.resolve("/o/acme/models/" + model + "/" + file))
            .header("Accept", "*/*")
            .header("Accept-Language", language)
            .build();
    var answer = browser.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    return answer.body();
  }

  private static JsonPath card() {
    return ACME.api()
        .get(ACME.at("/models/" + model + "/card"))
        .then()
        .statusCode(200)
        .body("data.sha256", notNullValue())
        .body("data.rows", equalTo(150))
        .body("inputs", hasSize(4))
        .body("classes", hasSize(3))
        .body("scores[0].interval", notNullValue())
        .body("limits[0]", notNullValue())
        .extract()
        .jsonPath();
  }

  @Test
  void says_the_same_in_every_form_and_both_languages() throws Exception {
    var card = card();
    var onnx = ACME.api().get(ACME.at("/models/" + model + "/onnx")).asByteArray();
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(onnx));
    assertThat(card.getString("sha256")).isEqualTo(hash);
    assertThat(card.getDouble("parity")).isLessThanOrEqualTo(1e-5);
    var browser = PlainBrowser.signedIn(root);
    var english = download(browser, "card.md", "en");
    var chinese = download(browser, "card.md", "zh-CN");
    for (var text : new String[] {english, chinese}) {
      assertThat(text)
          .contains(hash, card.getString("data.sha256"), "article", "setosa", "petal\\_width\\_cm")
          .contains("carded \\| iris");
      assertThat(text.lines().filter(line -> line.startsWith("## "))).hasSize(3);
      assertThat(text.lines().filter(line -> line.startsWith("| "))).hasSizeGreaterThan(7);
    }
    assertThat(english).contains("## Scores", "## Inputs", "Parity").doesNotContain("种子");
    assertThat(chinese).contains("种子", "## ").doesNotContain("## Scores", "Parity");
    var json = new ObjectMapper().readTree(download(browser, "card.json", "en"));
    assertThat(json.get("sha256").asText()).isEqualTo(hash);
    assertThat(json.get("scores")).hasSize(card.getList("scores").size());
    var page = browser.get("/o/acme/models/" + model, "zh-CN").body();
    assertThat(page).contains("card.md", "card.json", hash);
    BETA.api().get(BETA.at("/models/" + model + "/card")).then().statusCode(404);
    BETA.api().get(ACME.at("/models/" + model + "/card")).then().statusCode(404);
  }

  @Test
  void stands_behind_an_answer_of_the_technology_area() throws Exception {
    var assessment = ACME.assessment("carded", 900_000);
    ACME.api()
        .contentType("application/json")
        .body("{\"answers\":{\"eval-gap\":\"equal\"}}")
        .put(ACME.at("/assessments/" + assessment))
        .then()
        .statusCode(200);
    var browser = PlainBrowser.signedIn(root);
    var at = "/o/acme/assessments/" + assessment + "/evidence";
    assertThat(browser.get(at, "zh-CN").body()).contains("模型卡", "carded | iris: target, 1");
    var form = "&status=documented&asOf=&note=&link=&dataset=&card=";
    var shown = browser.post(at + "/eval-gap", form + model).body();
    var hash = card().getString("sha256");
    assertThat(shown).contains("rows that it had not seen", hash, "/models/" + model + "/card.md");
    ACME.api()
        .get(ACME.at("/assessments/" + assessment))
        .then()
        .body("evidence.eval-gap.status", equalTo("documented"))
        .body("evidence.eval-gap.note", containsString(hash))
        .body("evidence.eval-gap.link", endsWith("/o/acme/models/" + model + "/card.md"));
    var foreign = browser.post(at + "/eval-gap", form + "00000000-0000-0000-0000-000000000000");
    assertThat(foreign.statusCode()).isEqualTo(404);
  }
}
