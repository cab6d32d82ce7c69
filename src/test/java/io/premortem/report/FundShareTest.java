package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static io.premortem.TestTenants.FUND;
import static io.premortem.report.TestOrganizations.assessment;
import static io.premortem.report.TestOrganizations.body;
import static io.premortem.report.TestOrganizations.run;
import static io.premortem.report.TestOrganizations.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.identity.Role;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Shares made for a fund: who sees them, what of them, and for how long. */
@QuarkusTest
class FundShareTest {
  private static final Pattern HREF = Pattern.compile("href=\"(/o/fund[^\"#]*)");

  @TestHTTPResource("/")
  URI root;

  @Inject TestOrganizations made;
  @Inject Organizations organizations;

  @Test
  void appearsInThatFundsPortfolioAloneAndGoesWithItsRevocation() throws Exception {
    var stranger = TestOrganizations.person("Otto");
    var other = made.found("Other", Organization.Kind.FUND, stranger);
    var id = assessment(ACME.api(), "acme", "For the fund", 900_000);
    var share = share(ACME.api(), "acme", id, "fund");
    var row = "items.find { it.share == '" + share + "' }";
    FUND.api()
        .get(FUND.at("/portfolio"))
        .then()
        .statusCode(200)
        .body(
            row + ".company", equalTo("Acme AI"),
            row + ".assessment", equalTo("For the fund"),
            row + ".number", is(1),
            row + ".survival12.month", is(12),
            row + ".seen", is(false),
            row + ".follows", is(true),
            row + ".consent", is(false),
            row + ".movement", nullValue());
    // What the row says is what the report says.
    var report = ACME.api().get(ACME.at("/assessments/" + id + "/report")).jsonPath();
    var shown = FUND.api().get(FUND.at("/portfolio")).jsonPath();
    assertThat(shown.getDouble(row + ".survival.p")).isEqualTo(report.getDouble("survival[-1].p"));
    assertThat(shown.getDouble(row + ".survival12.low"))
        .isEqualTo(report.getDouble("survival[12].low"));
    assertThat(shown.getString(row + ".cause.id")).isEqualTo(report.getString("causes[0].id"));
    assertThat(shown.getInt(row + ".runway")).isEqualTo(report.getInt("runway.p50"));

    stranger
        .api()
        .get("/api/v1/o/" + other + "/portfolio")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    var partner = PlainBrowser.signedIn(root, FUND);
    var path = "/o/fund/portfolio/" + share;
    var outsider = PlainBrowser.signedIn(root, stranger.email(), "/o/" + other);
    assertThat(outsider.get("/o/" + other + "/portfolio/" + share, "en").statusCode())
        .isEqualTo(404);
    assertThat(outsider.get(path, "en").statusCode()).isEqualTo(404);
    assertThat(outsider.post("/o/" + other + "/portfolio/" + share + "/watch", "").statusCode())
        .isEqualTo(404);

    var page = partner.get(path, "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Kim Northwind · Northwind Fund", "alive in 24 months")
        .doesNotContain("/o/acme/", "mitigation=");
    ACME.api()
        .get(ACME.at("/shares/" + share + "/visits"))
        .then()
        .body(
            "count", is(1),
            "items[0].viewer", equalTo("Kim Northwind · Northwind Fund"),
            "items[0].number", is(1));
    assertThat(partner.get("/mail", "en").body())
        .contains("was opened by Kim Northwind · Northwind Fund");
    FUND.api().get(FUND.at("/portfolio")).then().body(row + ".seen", is(true));

    ACME.api().delete(ACME.at("/shares/" + share)).then().statusCode(204);
    FUND.api().get(FUND.at("/portfolio")).then().body("items.share", not(hasItem(share)));
    assertThat(partner.get(path, "en").statusCode()).isEqualTo(410);
    assertThat(partner.get("/o/fund/portfolio/compare?with=" + share, "en").body())
        .doesNotContain("For the fund");
  }

  @Test
  void needsAFundThatIsOneAndNothingThatALinkAsks() {
    var id = assessment(ACME.api(), "acme", "Refused", 900_000);
    var unknown = refusal(id, body("nobody-" + UUID.randomUUID()));
    for (var handle : new String[] {"beta", "acme", "No handle!"}) {
      assertThat(refusal(id, body(handle))).isEqualTo(unknown);
    }
    assertThat(unknown).contains("fund", "Ask the fund for it");
    assertThat(refusal(id, body("fund", "\"passcode\":\"open sesame\""))).contains("passcode");
    assertThat(refusal(id, body("fund", "\"emailRequired\":true"))).contains("emailRequired");
    assertThat(refusal(id, "{\"expiresAt\":\"2020-01-01T00:00:00Z\",\"fund\":\"fund\"}"))
        .contains("expiresAt");
    assertThat(refusal(id, body("", "\"consent\":true"))).contains("consent");
    ACME.api().get(ACME.at("/assessments/" + id + "/shares")).then().body("items", hasSize(0));
    share(ACME.api(), "acme", id, "fund");
    assertThat(refusal(id, body("fund"))).contains("holds this assessment already");
  }

  @Test
  void aCompanyHasNoPortfolio() throws Exception {
    ACME.api().get(ACME.at("/portfolio")).then().statusCode(404);
    ACME.api().get(ACME.at("/portfolio/shocks")).then().statusCode(404);
    var founder = PlainBrowser.signedIn(root);
    assertThat(founder.get("/o/acme/portfolio", "en").statusCode()).isEqualTo(404);
    assertThat(founder.get("/o/acme/portfolio/compare", "en").statusCode()).isEqualTo(404);
    assertThat(founder.get("/o/acme", "en").body()).doesNotContain("/portfolio");
    assertThat(PlainBrowser.signedIn(root, FUND).get("/o/fund", "en").body())
        .contains("/o/fund/portfolio");
  }

  @Test
  void aSuspendedCompanyShowsNothing() throws Exception {
    var person = TestOrganizations.person("Susan");
    var company = made.found("Susco", Organization.Kind.COMPANY, person);
    var api = person.api();
    var share = share(api, company, assessment(person.api(), company, "S", 900_000), "fund");
    assertThat(shares()).contains(share);
    organizations.setStatus(company, Organization.Status.SUSPENDED, "test");
    assertThat(shares()).doesNotContain(share);
    var partner = PlainBrowser.signedIn(root, FUND);
    assertThat(partner.get("/o/fund/portfolio/" + share, "en").statusCode()).isEqualTo(404);
    organizations.setStatus(company, Organization.Status.ACTIVE, "test");
    assertThat(shares()).contains(share);
  }

  @Test
  void showsTheNewestSnapshotAndTheEarlierOnesSinceItBeganWhereItFollows() throws Exception {
    var id = assessment(BETA.api(), "beta", "Moves on", 3_000_000);
    run(BETA.api(), "beta", id);
    var following = share(BETA.api(), "beta", id, "fund");
    var partner = PlainBrowser.signedIn(root, FUND);
    var path = "/o/fund/portfolio/" + following;
    assertThat(partner.get(path, "en").statusCode()).isEqualTo(200);
    BETA.api()
        .contentType(ContentType.JSON)
        .body(
            "{\"name\":\"Moves on\",\"finance\":{\"currency\":\"USD\",\"openingCash\":300000,"
                + "\"revenue\":20000,\"burn\":{\"low\":60000,\"high\":90000}}}")
        .put(BETA.at("/assessments/" + id))
        .then()
        .statusCode(200);
    run(BETA.api(), "beta", id);
    var row = "items.find { it.share == '" + following + "' }";
    var shown = FUND.api().get(FUND.at("/portfolio")).jsonPath();
    assertThat(shown.getInt(row + ".number")).isEqualTo(3);
    assertThat(shown.getInt(row + ".movement.number")).isEqualTo(2);
    assertThat(shown.getDouble(row + ".movement.delta")).isLessThan(-0.05);
    assertThat(shown.getBoolean(row + ".seen")).isFalse();
    assertThat(partner.get(path, "en").body()).contains("snapshot=2").doesNotContain("snapshot=1");
    assertThat(partner.get(path + "?snapshot=2", "en").statusCode()).isEqualTo(200);
    // The first was made before the share began.
    assertThat(partner.get(path + "?snapshot=1", "en").statusCode()).isEqualTo(404);
    assertThat(partner.get(path + "?snapshot=4", "en").statusCode()).isEqualTo(404);
  }

  @Test
  void showsTheOneSnapshotAndSaysThatThereIsANewerWhereItDoesNotFollow() throws Exception {
    var id = assessment(BETA.api(), "beta", "Stays", 900_000);
    var share = share(BETA.api(), "beta", id, "fund", "\"follows\":false");
    run(BETA.api(), "beta", id);
    var partner = PlainBrowser.signedIn(root, FUND);
    var path = "/o/fund/portfolio/" + share;
    var row = "items.find { it.share == '" + share + "' }";
    FUND.api()
        .get(FUND.at("/portfolio"))
        .then()
        .body(row + ".number", is(1), row + ".newer", is(true), row + ".follows", is(false));
    assertThat(partner.get(path, "en").body()).contains("There is a newer report");
    assertThat(partner.get(path + "?snapshot=2", "en").statusCode()).isEqualTo(404);
  }

  @Test
  void theFormSharesAndIsListedByTheFundsHandle() throws Exception {
    var id = assessment(ACME.api(), "acme", "By form", 900_000);
    var founder = PlainBrowser.signedIn(root);
    var page = "/o/acme/assessments/" + id + "/shares";
    assertThat(founder.post(page, "&days=30&fund=&follows=true").statusCode()).isEqualTo(422);
    var refused = founder.post(page, "&days=30&fund=nofund&follows=true&consent=true");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("There is no fund of this handle", "value=\"nofund\"");
    var answer = founder.post(page, "&days=30&fund=fund&follows=true&consent=true");
    assertThat(answer.body()).contains("in the portfolio of fund now", "Newer snapshots too");
    ACME.api()
        .get(ACME.at("/assessments/" + id + "/shares"))
        .then()
        .body(
            "items[0].fund", equalTo("fund"),
            "items[0].consent", is(true),
            "items[0].follows", is(true));
    assertThat(founder.get("/o/acme/audit", "en").body()).contains("share.created");
  }

  @Test
  void theApiSaysWhereTheFundOpensIt() {
    var id = assessment(ACME.api(), "acme", "Address", 900_000);
    ACME.api()
        .contentType(ContentType.JSON)
        .body(body("fund"))
        .post(ACME.at("/assessments/" + id + "/shares"))
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/v1/o/acme/shares/"))
        .body("url", containsString("/o/fund/portfolio/"));
  }

  @Test
  void watchingIsEachPersonsOwn() throws Exception {
    var id = assessment(ACME.api(), "acme", "Watched", 900_000);
    var share = share(ACME.api(), "acme", id, "fund");
    var colleague = TestOrganizations.person("Cara");
    TestPeople.join("fund", colleague.subject());
    made.employ("fund", colleague, Role.VIEWER);
    var partner = PlainBrowser.signedIn(root, FUND);
    assertThat(partner.post("/o/fund/portfolio/" + share + "/watch", "").statusCode())
        .isEqualTo(200);
    var watched = FUND.at("/portfolio?watched=true");
    FUND.api().get(watched).then().body("items.share", hasItem(share));
    colleague.api().get(watched).then().statusCode(200).body("items", hasSize(0));
    partner.post("/o/fund/portfolio/" + share + "/watch/removal", "");
    FUND.api().get(watched).then().body("items", hasSize(0));
  }

  @Test
  void aViewerOfTheFundIsShownNoLinkThatDoesNotOpen() throws Exception {
    var id = assessment(ACME.api(), "acme", "Looked at", 900_000);
    var share = share(ACME.api(), "acme", id, "fund");
    var colleague = TestOrganizations.person("Vito");
    TestPeople.join("fund", colleague.subject());
    made.employ("fund", colleague, Role.VIEWER);
    var viewer = PlainBrowser.signedIn(root, colleague.email(), "/o/fund");
    var held = "/o/fund/portfolio/" + share;

    var links = new TreeSet<String>();
    for (var page : List.of("/o/fund/portfolio", held, held + "/questions")) {
      HREF.matcher(viewer.get(page, "en").body())
          .results()
          .map(found -> found.group(1).replace("&amp;", "&"))
          .forEach(links::add);
    }

    assertThat(links).contains(held, held + "/questions").doesNotContain(held + "/blind");
    for (var link : links) {
      // The sealed file is no page, and answers so where one is asked for.
      assertThat(viewer.get(link, "en").statusCode())
          .as(link)
          .isEqualTo(link.contains("/sealed.json") ? 406 : 200);
    }
    // Whoever may write for the fund finds it.
    assertThat(PlainBrowser.signedIn(root, FUND).get(held, "en").body())
        .contains("href=\"" + held + "/blind\"");
  }

  private static String refusal(String assessment, String body) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(body)
        .post(ACME.at("/assessments/" + assessment + "/shares"))
        .then()
        .statusCode(422)
        .extract()
        .asString();
  }

  private static List<String> shares() {
    return FUND.api().get(FUND.at("/portfolio")).jsonPath().getList("items.share");
  }
}
