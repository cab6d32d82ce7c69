package io.premortem.risk.crosscheck;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static io.premortem.TestTenants.FUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.premortem.jobs.QuietJobs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The fund has no data of other tests: what its data show is known here. */
@QuarkusTest
class CrossCheckTest {
  private static final String FIND = "contradictions.find { it.key == '%s' }.%s";
  private static final String UNDECLARED = "personal-data-undeclared.personal-data";

  @TestHTTPResource URI root;
  @Inject QuietJobs jobs;

  private static ValidatableResponse put(TestTenants who, String at, String body) {
    return who.api().contentType(ContentType.JSON).body(body).put(who.at(at)).then();
  }

  private static ValidatableResponse upload(String name, String csv) {
    return FUND.api()
        .multiPart("file", name, csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(FUND.at("/datasets"))
        .then()
        .statusCode(201);
  }

  private static JsonPath run(TestTenants who, String id) {
    return who.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":4000,\"outer\":50}")
        .post(who.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static ValidatableResponse share(String id) {
    return FUND.api()
        .contentType(ContentType.JSON)
        .body("{\"expiresAt\":\"" + java.time.Instant.now().plusSeconds(86_400) + "\"}")
        .post(FUND.at("/assessments/" + id + "/shares"))
        .then();
  }

  @Test
  void evidenceNarrowsWhatAnAnswerMoves() {
    String id = ACME.assessment("Proven", 3_000_000);
    String at = "/assessments/" + id;
    put(ACME, at, "{\"answers\":{\"access-control\":\"named-and-logged\"}}").statusCode(200);
    JsonPath claimed = run(ACME, id);
    put(
            ACME,
            at,
            "{\"evidence\":{\"access-control\":{\"note\":\"Audit of October\","
                + "\"link\":\"https://example.org/audit\"}}}")
        .statusCode(200)
        .body("evidence.'access-control'.status", equalTo("documented"))
        .body("evidence.'access-control'.by", not(equalTo("")));
    JsonPath documented = run(ACME, id);
    String answer =
        "causes.find { it.id == 'breach' }.answers.find " + "{ it.indicator == 'access-control' }";
    double before =
        claimed.getDouble(answer + ".multiplier.high")
            / claimed.getDouble(answer + ".multiplier.low");
    double after =
        documented.getDouble(answer + ".multiplier.high")
            / documented.getDouble(answer + ".multiplier.low");
    assertThat(after).isLessThan(before);
    assertThat(claimed.getDouble(answer + ".credibility")).isEqualTo(0.8);
    assertThat(documented.getDouble(answer + ".stated.high")).isEqualTo(0.6);
    String evidence = "evidence.find { it.indicator == 'access-control' }";
    assertThat(documented.getString(evidence + ".status")).isEqualTo("documented");
    assertThat(documented.getString(evidence + ".grade.note")).isEqualTo("Audit of October");
    assertThat(documented.<String>getList("moved.parts.reason"))
        .containsExactly("answers", "engine");

    // Another answer: the audit proves it no more.
    put(ACME, at, "{\"answers\":{\"access-control\":\"everyone\"}}")
        .body("evidence.'access-control'.status", equalTo("claimed"));
  }

  @Test
  void namesBadEvidence() {
    String id = ACME.assessment("Unproven", 3_000_000);
    put(
            ACME,
            "/assessments/" + id,
            "{\"answers\":{\"churn\":3,\"win-rate\":30},\"evidence\":{"
                + "\"churn\":{\"status\":\"measured\",\"link\":\"javascript:alert(1)\"},"
                + "\"win-rate\":{\"dataset\":\"00000000-0000-0000-0000-000000000001\"},"
                + "\"payback\":{\"note\":\"x\"}}}")
        .statusCode(422)
        .body(
            "errors.field",
            hasItems(
                "evidence.churn.status",
                "evidence.churn.link",
                "evidence.win-rate.dataset",
                "evidence.payback"));
    ACME.api().get(ACME.at("/assessments/" + id)).then().body("answered", is(0));
  }

  @Test
  void whatTheDataShowStandsBesideAndBlocksSharing() throws Exception {
    upload(
        "people.csv",
        "name,email,amount\nAnna Schmidt,anna@corp.example,1\nBen Li,ben@corp.example,2\n"
            + "Cara Diaz,cara@corp.example,3\n");
    jobs.await("fund");
    String id = FUND.assessment("Contradicted", 3_000_000);
    String at = "/assessments/" + id;
    put(FUND, at, "{\"answers\":{\"personal-data\":\"none\"}}").statusCode(200);
    JsonPath report = run(FUND, id);
    assertThat(report.<String>getList("misfits.severity")).contains("blocking");
    FUND.api()
        .get(FUND.at(at + "/evidence"))
        .then()
        .statusCode(200)
        .body(
            "items.find { it.indicator == 'personal-data' }.measured.answer.en",
            equalTo("Contact details"))
        .body(FIND.formatted(UNDECLARED, "severity"), equalTo("blocking"))
        .body(FIND.formatted(UNDECLARED, "text.en"), containsString("email"));
    share(id).statusCode(422).body("errors.field", hasItem("contradictions." + UNDECLARED));

    var founder = PlainBrowser.signedIn(root, FUND);
    String pages = "/o/fund/assessments/" + id;
    String refused = founder.post(pages + "/shares", "&days=7").body();
    assertThat(refused).contains("/evidence", "email");
    String page = founder.get(pages + "/evidence", "en").body();
    assertThat(page).contains("Blocks sharing", "Contact details", "Use the measured answer");

    // Explained, it may be shown; another answer needs another explanation.
    String explain = at + "/contradictions/" + UNDECLARED + "/explanation";
    put(FUND, explain, "{\"reason\":\" \"}").statusCode(422).body("errors[0].field", is("reason"));
    put(FUND, explain, "{\"reason\":\"Invented people of a test\"}")
        .statusCode(200)
        .body(FIND.formatted(UNDECLARED, "explained.reason"), is("Invented people of a test"));
    share(id).statusCode(201);

    // Taken over, nothing contradicts any more.
    FUND.api()
        .post(FUND.at(at + "/evidence/personal-data/measured"))
        .then()
        .statusCode(200)
        .body("contradictions.findAll { it.severity == 'blocking' }", hasSize(0))
        .body("items.find { it.indicator == 'personal-data' }.evidence.status", is("measured"))
        .body("items.find { it.indicator == 'personal-data' }.credibility", is(1.0f));
    JsonPath measured = run(FUND, id);
    assertThat(measured.getString("evidence.find { it.indicator == 'personal-data' }.status"))
        .isEqualTo("measured");
  }

  @Test
  void customersAnswerChurnAndConcentration() throws Exception {
    var rows = new StringBuilder("invoice_date,customer_id,amount\n");
    for (int month = 1; month <= 12; month++) {
      for (int customer = 0; customer < 20; customer++) {
        if (customer < 14 || month <= 6) {
          rows.append(
              "2026-%02d-05,C%d,%d\n".formatted(month, customer, customer == 0 ? 900 : 100));
        }
      }
    }
    upload("invoices.csv", rows.toString());
    jobs.await("fund");
    String id = FUND.assessment("Measured", 3_000_000);
    String at = "/assessments/" + id;
    put(FUND, at, "{\"answers\":{\"concentration\":5}}").statusCode(200);
    FUND.api()
        .get(FUND.at(at + "/evidence"))
        .then()
        .body("items.find { it.indicator == 'churn' }.measured.dataset.name", is("invoices"))
        .body("contradictions.key", hasItem("apart-from-measured.concentration"))
        .body(
            FIND.formatted("apart-from-measured.concentration", "place"),
            startsWith("/areas/business"));
    // A warning does not keep anybody from sharing.
    run(FUND, id);
    share(id).statusCode(201);
  }

  @Test
  void theFormKeepsAndRefuses() throws Exception {
    String id = ACME.assessment("Form", 3_000_000);
    put(ACME, "/assessments/" + id, "{\"answers\":{\"churn\":3}}").statusCode(200);
    var founder = PlainBrowser.signedIn(root);
    String at = "/o/acme/assessments/" + id + "/evidence";
    assertThat(founder.post(at + "/churn", "&status=documented&note=").body())
        .contains("Name what documents it");
    assertThat(founder.post(at + "/churn", "&status=documented&note=Board+pack&dataset=x").body())
        .contains("There is no such data set");
    founder.post(at + "/churn", "&status=documented&note=Board+pack&asOf=2026-10-31");
    assertThat(founder.get(at, "en").body()).contains("Board pack", "as of 2026-10-31");
    assertThat(founder.get("/o/acme/assessments/" + id + "/areas/business", "en").body())
        .contains("Evidence: documented, counts");
  }

  @Test
  void othersAreNotFound() throws Exception {
    String id = ACME.assessment("Ours", 3_000_000);
    String at = "/assessments/" + id;
    BETA.api().get(BETA.at(at + "/evidence")).then().statusCode(404);
    BETA.api().post(BETA.at(at + "/evidence/churn/measured")).then().statusCode(404);
    put(BETA, at + "/contradictions/" + UNDECLARED + "/explanation", "{\"reason\":\"x\"}")
        .statusCode(404);
    ACME.api().post(ACME.at(at + "/evidence/nothing/measured")).then().statusCode(404);
    String theirs = BETA.assessment("Theirs", 3_000_000);
    var stranger = PlainBrowser.signedIn(root);
    String pages = "/o/acme/assessments/" + theirs;
    assertThat(stranger.get(pages + "/evidence", "en").statusCode()).isEqualTo(404);
    assertThat(stranger.post(pages + "/evidence/churn", "&status=claimed").statusCode())
        .isEqualTo(404);
    assertThat(stranger.post(pages + "/evidence/churn/measured", "").statusCode()).isEqualTo(404);
    assertThat(stranger.post(pages + "/contradictions/x", "&reason=x").statusCode()).isEqualTo(404);
  }
}
