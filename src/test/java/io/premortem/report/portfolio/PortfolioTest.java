package io.premortem.report.portfolio;

import static io.premortem.report.TestOrganizations.assessment;
import static io.premortem.report.TestOrganizations.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.premortem.report.TestOrganizations;
import io.premortem.report.TestOrganizations.Person;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All companies together: from five that consented on. And the letter on Mondays. */
@QuarkusTest
class PortfolioTest {
  private static final String CONSENT = "\"consent\":true";

  @TestHTTPResource("/")
  URI root;

  @Inject TestOrganizations made;
  @Inject TenantScope scope;
  @Inject Digests digests;
  @Inject DigestRound round;

  @Test
  void tellsOfAllTogetherFromFiveConsentingCompaniesOn() throws Exception {
    var person = TestOrganizations.person("Petra");
    var founder = TestOrganizations.person("Fred");
    var fund = made.found("Fivefund", Organization.Kind.FUND, person);
    List<String> companies = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      companies.add(made.found("Five" + i, Organization.Kind.COMPANY, founder));
    }
    for (int i = 0; i < 4; i++) {
      shared(founder, companies.get(i), fund, 300_000 * (i + 2), CONSENT);
    }
    // Neither a company that did not consent nor a second share of one that did is a fifth.
    var last = shared(founder, companies.get(4), fund, 2_000_000, "\"consent\":false");
    shared(founder, companies.get(0), fund, 700_000, CONSENT);
    var at = "/api/v1/o/" + fund + "/portfolio";
    person
        .api()
        .get(at + "/shocks")
        .then()
        .statusCode(200)
        .body(
            "companies", is(4),
            "missing", is(1),
            "expected", nullValue(),
            "atLeast", nullValue(),
            "cause", nullValue());
    var browser = PlainBrowser.signedIn(root, person.email(), "/o/" + fund);
    var page = "/o/" + fund + "/portfolio";
    assertThat(browser.get(page, "en").body())
        .contains("1 more must agree to be counted")
        .doesNotContain("Expected number gone");

    founder.api().delete("/api/v1/o/" + companies.get(4) + "/shares/" + last);
    shared(founder, companies.get(4), fund, 2_000_000, CONSENT);
    var together = together(person, at + "/shocks");
    assertThat(together.getInt("companies")).isEqualTo(5);
    assertThat(together.getDouble("coupling")).isEqualTo(0.3);
    var rows = person.api().get(at).jsonPath();
    assertThat(together.getDouble("expected")).isCloseTo(expected(rows), within(1e-6));
    var apart = together.getList("independent", Double.class);
    var coupled = together.getList("atLeast", Double.class);
    assertThat(apart).hasSize(6);
    assertThat(coupled.get(5)).isGreaterThan(apart.get(5));
    assertThat(coupled.stream().skip(1).mapToDouble(p -> p).sum())
        .isCloseTo(together.getDouble("expected"), within(1e-6));
    assertThat(together(person, at + "/shocks?coupling=0").getList("atLeast", Double.class))
        .isEqualTo(apart);
    assertThat(together.getInt("cause.companies")).isEqualTo(5);
    assertThat(together.getDouble("cause.expected")).isBetween(0.0, 5.0);
    for (var bad : new String[] {"-1", "3.1", "much", "NaN"}) {
      person
          .api()
          .get(at + "/shocks?coupling=" + bad)
          .then()
          .statusCode(422)
          .body("errors[0].field", equalTo("coupling"));
    }
    assertThat(browser.get(page + "?coupling=1.0", "en").body())
        .contains("Expected number gone", "Shared cause that leads");
    assertThat(browser.get(page, "zh-CN").body()).contains("共同的坏年景", "首要的共同原因");
  }

  @Test
  void filtersAndSorts() {
    var person = TestOrganizations.person("Fiona");
    var fund = made.found("Filterfund", Organization.Kind.FUND, person);
    var poor = made.found("Poor", Organization.Kind.COMPANY, person);
    var rich = made.found("Rich", Organization.Kind.COMPANY, person);
    shared(person, rich, fund, 9_000_000);
    shared(person, poor, fund, 200_000);
    var at = "/api/v1/o/" + fund + "/portfolio";
    assertThat(companies(person, at)).containsExactly("Poor", "Rich");
    assertThat(companies(person, at + "?sort=newest")).containsExactly("Poor", "Rich");
    assertThat(companies(person, at + "?sort=company")).containsExactly("Poor", "Rich");
    assertThat(companies(person, at + "?q=RIC")).containsExactly("Rich");
    assertThat(companies(person, at + "?q=ASSESSMENT")).hasSize(2);
    var area = person.api().get(at).jsonPath().getString("items[0].cause.area");
    assertThat(companies(person, at + "?area=" + area)).contains("Poor");
    assertThat(companies(person, at + "?area=nowhere")).isEmpty();
    person.api().get(at + "?watched=true").then().body("items", hasSize(0));
  }

  @Test
  void writesOnMondayToWhoAskedAndOnlyIfSomethingMoved() throws Exception {
    var person = TestOrganizations.person("Dora");
    var founder = TestOrganizations.person("Moe");
    var fund = made.found("Digestfund", Organization.Kind.FUND, person);
    var company = made.found("Mover", Organization.Kind.COMPANY, founder);
    var share = shared(founder, company, fund, 900_000);
    var page = "/o/" + fund + "/portfolio";
    var browser = PlainBrowser.signedIn(root, person.email(), "/o/" + fund);
    round(fund);
    assertThat(letters(browser, person)).isEmpty();

    browser.post(page + "/digest", "");
    assertThat(browser.get(page, "en").body()).contains("You get the letter.");
    round(fund);
    assertThat(letters(browser, person)).as("asked this week").isEmpty();
    lastTold(fund, person, Instant.now().minus(Duration.ofDays(8)));
    round(fund);
    assertThat(letters(browser, person))
        .contains("Your portfolio this week: 1 moved", "Mover, “Assessment of " + company)
        .contains("本周投资组合", "第 1 号报告", "/o/" + fund + "/portfolio");

    lastTold(fund, person, DigestRound.monday(Instant.now()).minusMillis(1));
    var before = letters(browser, person);
    founder.api().delete("/api/v1/o/" + company + "/shares/" + share);
    round(fund);
    assertThat(letters(browser, person)).as("nothing moved").isEqualTo(before);
    browser.post(page + "/digest/removal", "");
    assertThat(browser.get(page, "en").body()).doesNotContain("You get the letter.");
  }

  @Test
  void theWeekBeginsOnMonday() {
    assertThat(DigestRound.monday(Instant.parse("2026-11-29T23:59:59Z")))
        .isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(DigestRound.monday(Instant.parse("2026-11-30T00:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-30T00:00:00Z"));
  }

  private static String shared(
      Person person, String company, String fund, long cash, String... more) {
    var id = assessment(person.api(), company, "Assessment of " + company, cash);
    return share(person.api(), company, id, fund, more);
  }

  private static JsonPath together(Person person, String path) {
    return person.api().get(path).then().statusCode(200).extract().jsonPath();
  }

  /** From the rows themselves: each consenting company once, by its newest share. */
  private static double expected(JsonPath rows) {
    return rows
        .getList("items.findAll { it.consent && it.number == 1 }.company", String.class)
        .stream()
        .distinct()
        .mapToDouble(
            company ->
                1
                    - rows
                        .getList(
                            "items.findAll { it.company == '%s' && it.consent }.survival12.p"
                                .formatted(company),
                            Double.class)
                        .stream()
                        .mapToDouble(p -> p)
                        .max()
                        .orElseThrow())
        .sum();
  }

  private static List<String> companies(Person person, String path) {
    return person.api().get(path).then().statusCode(200).extract().path("items.company");
  }

  private void round(String fund) throws Exception {
    scope.callWithoutTransaction(
        fund,
        () -> {
          round.run();
          return null;
        });
  }

  private void lastTold(String fund, Person person, Instant until) {
    scope.run(fund, () -> digests.told(person.subject(), until));
  }

  /** All that the person was written. */
  private static String letters(PlainBrowser browser, Person person) throws Exception {
    var page = browser.get("/mail", "en").body();
    int at = page.indexOf(person.email());
    return at < 0 ? "" : page.substring(at, Math.min(page.length(), at + 1500));
  }
}
