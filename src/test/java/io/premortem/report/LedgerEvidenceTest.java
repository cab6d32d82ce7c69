package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.File;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a bank ledger to measured figures in the report. */
@QuarkusTest
class LedgerEvidenceTest {
  private static final String QUICK = "{\"trials\":2000,\"outer\":40}";

  @TestHTTPResource("/")
  URI root;

  private static String upload(String file) {
    return ACME.api()
        .multiPart("file", new File("src/main/resources/samples/" + file), "text/csv")
        .multiPart("name", "Evidence " + file)
        .post(ACME.at("/datasets"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse create(String ledger, String finance) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(
            "{\"name\":\"L\",\"answers\":{\"burn-measured\":{\"low\":1,\"high\":2}},\"datasets\":"
                + "{\"ledger\":\"%s\"},\"finance\":%s}".formatted(ledger, finance))
        .post(ACME.at("/assessments"))
        .then();
  }

  @Test
  void figuresOfALedgerAreEvidenceAndStayWhenItGoes() throws Exception {
    String ledger = upload("ledger.csv");
    JsonPath figures = ACME.api().get(ACME.at("/datasets/" + ledger + "/ledger")).jsonPath();
    String id =
        create(ledger, "{\"currency\":\"CNY\",\"burn\":{\"low\":7,\"high\":9}}")
            .statusCode(201)
            .body("datasets.ledger", equalTo(ledger))
            .body("finance.burn.low", equalTo(7f))
            .body("used.openingCash", equalTo(figures.getFloat("cash")))
            .body("used.burn.low", equalTo(figures.getFloat("estimates.spendingNext.low")))
            .body("measured.netBurn.high", equalTo(figures.getFloat("estimates.burn.high")))
            .extract()
            .path("id");
    JsonPath report = run(id);
    Map<String, Object> burn = report.getMap("evidence.find { it.indicator == 'finance.burn' }");
    assertThat(burn).containsEntry("status", "measured");
    assertThat(report.getString("evidence.find { it.indicator == 'finance.burn' }.declared.en"))
        .isEqualTo("7 – 9");
    assertThat(report.getString("evidence.find { it.indicator == 'finance.burn' }.dataset.id"))
        .isEqualTo(ledger);
    assertThat(report.getString("evidence.find { it.indicator == 'burn-measured' }.dataset.name"))
        .isEqualTo("Evidence ledger.csv");
    assertThat(report.getList("evidence.findAll { it.status == 'measured' }.indicator"))
        .contains("finance.openingCash", "finance.revenue", "burn-measured");

    ACME.api().delete(ACME.at("/datasets/" + ledger)).then().statusCode(204);
    assertThat(run(id).getMap("runway")).isEqualTo(report.getMap("runway"));
    put(id, "{\"datasets\":{\"ledger\":\"" + ledger + "\"}}")
        .statusCode(200)
        .body("measured.sha256", equalTo(figures.getString("provenance.sha256")));
    put(id, "{\"datasets\":{\"ledger\":null}}")
        .statusCode(422)
        .body("errors.field", hasItem("finance.openingCash"));
    put(
            id,
            "{\"datasets\":{\"ledger\":null},\"finance\":{\"openingCash\":9,\"revenue\":1,\"burn\":2}}")
        .statusCode(200)
        .body("measured", nullValue());
  }

  @Test
  void refusesWhatIsNoLedgerOfThisTenant() {
    String theirs =
        BETA.api()
            .get(BETA.at("/datasets"))
            .jsonPath()
            .getString("items.find { it.name == 'Bank ledger' }.id");
    for (String wrong : new String[] {theirs, upload("article.csv")}) {
      create(wrong, "null").statusCode(422).body("errors.field", hasItem("datasets.ledger"));
    }
  }

  @Test
  void theMoneyPageFillsFromALedger() throws Exception {
    String ledger = upload("ledger.csv");
    var browser = PlainBrowser.signedIn(root);
    var area = browser.post("o/acme/assessments", "&name=Filled").uri().getPath();
    var path = area.substring(0, area.indexOf("/areas/"));
    assertThat(browser.get(path + "/finance", "en").body()).contains(ledger, "Fill from ledger");
    var filled = browser.post(path + "/ledger", "&ledger=" + ledger);
    assertThat(filled.uri().getPath()).isEqualTo(path + "/finance");
    assertThat(filled.body()).contains("Measured, 90 %", "Net burn a month");
    var report = browser.post(path + "/run", "");
    assertThat(report.body()).contains("Measured from “Evidence ledger.csv”");
  }

  private static ValidatableResponse put(String id, String body) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(body)
        .put(ACME.at("/assessments/" + id))
        .then();
  }

  private static JsonPath run(String id) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(QUICK)
        .post(ACME.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
