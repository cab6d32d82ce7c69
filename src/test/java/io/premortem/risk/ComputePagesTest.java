package io.premortem.risk;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The compute planner, by a founder with nothing but HTTP. */
@QuarkusTest
class ComputePagesTest {
  private static final String TRAINING =
      "&currency=USD&model.parameters=70&model.layers=80&model.kvHeads=8&model.headDim=128"
          + "&training.tokens=2000&training.accelerator=a100-sxm-80&training.gpus=2000"
          + "&training.mfu.low=30&training.mfu.high=50&training.overhead.low=0"
          + "&training.overhead.high=&training.pricePerHour.low=1.5&training.pricePerHour.high=";

  @TestHTTPResource("/")
  URI root;

  @Test
  void worksOutKeepsAndTakesAway() throws Exception {
    var browser = PlainBrowser.signedIn(root);
    var area = browser.post("o/acme/assessments", "&name=Planner").uri().getPath();
    var path = area.substring(0, area.indexOf("/areas/"));
    var page = path + "/compute";
    assertThat(browser.get(area, "en").body()).contains(page);
    assertThat(browser.get(path + "/areas/team", "en").body()).doesNotContain(page);
    assertThat(browser.get(path + "/finance", "en").body()).contains(page, "No plan yet");
    assertThat(browser.get(page, "en").body())
        .contains("Example figures", "7.68 × 10²¹", "pm-lines", "Give your money figures")
        .doesNotContain("{compute:", "NOT_FOUND");

    // Llama 2 70B: 1.72 million A100-hours were reported.
    var worked = browser.post(page, TRAINING + "&action=calculate");
    assertThat(worked.statusCode()).isEqualTo(200);
    assertThat(worked.body())
        .contains("8.4 × 10²³", "1,930,000", "not kept", "value=\"70\"", "does not fit")
        .doesNotContain("Cost per million tokens");
    assertThat(browser.get(page, "en").body()).contains("Example figures");

    var kept = browser.post(page, TRAINING + "&action=keep");
    assertThat(kept.uri().getPath()).isEqualTo(page);
    assertThat(kept.body())
        .contains("The plan is kept", "value=\"2000\"", "value=\"a100-sxm-80\" selected");
    assertThat(browser.get(page, "zh-CN").body()).contains("训练费用", "该计划属于本次评估");
    assertThat(browser.get(path + "/finance", "en").body())
        .contains("Training run, paid in month 1", "USD");

    var gone = browser.post(page + "/removal", "");
    assertThat(gone.body()).contains("The plan is taken away", "Example figures");
  }

  @Test
  void runwayMendingAndStrangers() throws Exception {
    var browser = PlainBrowser.signedIn(root);
    String id = create(ACME.at("/assessments"), true);
    var page = "o/acme/assessments/" + id + "/compute";
    assertThat(browser.get(page, "en").body()).contains("at the pace of month 1");
    var wrong = browser.post(page, TRAINING.replace("mfu.low=30", "mfu.low=130") + "&action=keep");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("f-training.mfu-error", "value=\"130\"", "need mending");
    assertThat(browser.get(page, "en").body()).contains("Example figures");
    assertThat(browser.postAsIs(page, "action=keep" + TRAINING).statusCode()).isEqualTo(400);

    var theirs = "o/acme/assessments/" + create(BETA.at("/assessments"), false) + "/compute";
    assertThat(browser.get(theirs, "en").statusCode()).isEqualTo(404);
    assertThat(browser.post(theirs, TRAINING + "&action=keep").statusCode()).isEqualTo(404);
    assertThat(browser.post(theirs + "/removal", "").statusCode()).isEqualTo(404);
  }

  private static String create(String address, boolean acme) {
    return (acme ? ACME : BETA)
        .api()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"P\",\"finance\":{\"openingCash\":9e6,\"revenue\":0,\"burn\":100000}}")
        .post(address)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
