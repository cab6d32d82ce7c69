package io.premortem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.premortem.TestTenants;
import io.premortem.report.TestOrganizations;
import io.premortem.tenancy.Organization;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Three companies share with a fund, whose partner reads, compares, and loses what is revoked. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortfolioIT {
  @TestHTTPResource URI address;

  @Inject TestOrganizations made;

  private final String mark = "Round " + UUID.randomUUID().toString().substring(0, 8);

  private Browser browser;

  @BeforeAll
  void open() {
    browser = new Browser("http://localhost:" + address.getPort());
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void a_partner_reads_three_companies_until_one_takes_its_report_back() {
    var third = TestOrganizations.person("Thea");
    var company = made.found("Gamma", Organization.Kind.COMPANY, third);
    var beta = TestOrganizations.assessment(TestTenants.BETA.api(), "beta", mark, 2_500_000);
    TestOrganizations.share(TestTenants.BETA.api(), "beta", beta, "fund");
    var gamma = TestOrganizations.assessment(third.api(), company, mark, 400_000);
    TestOrganizations.share(third.api(), company, gamma, "fund");
    var acme = TestOrganizations.assessment(TestTenants.ACME.api(), "acme", mark, 900_000);
    var founder = browser.signedIn(TestTenants.ACME);
    shareByForm(founder, acme);

    var partner = browser.signedIn(TestTenants.FUND);
    partner.locator(".frame-nav a[href='/o/fund/portfolio']").click();
    find(partner);
    assertThat(rows(partner)).hasCount(3);
    for (var name : List.of("Acme AI", "Beta Models", "Gamma")) {
      assertThat(row(partner, name)).hasCount(1);
    }
    // The one with the least money comes first, and the figures are the report's own.
    assertThat(rows(partner).first()).containsText("Gamma");
    var report =
        TestTenants.ACME.api().get(TestTenants.ACME.at("/assessments/" + acme + "/report"));
    double alive = report.jsonPath().getDouble("survival[12].p");
    assertThat(row(partner, "Acme AI")).containsText(Math.round(alive * 100) + " %");
    assertThat(row(partner, "Acme AI"))
        .containsText(report.jsonPath().getString("causes[0].name.en"));
    Browser.accessible(partner);

    row(partner, "Acme AI").locator("a").click();
    assertThat(partner.locator(".watermark")).containsText("Kim Northwind · Northwind Fund");
    assertThat(partner.locator(".hero-number")).isVisible();
    Browser.accessible(partner);
    readableOnAPhone(partner);
    partner.locator(".hero a[href$='?pin=survival']").click();
    assertThat(partner.locator("[name=pin]")).hasValue("survival");
    partner.goBack();

    partner.goBack();
    assertThat(rows(partner)).hasCount(3);
    row(partner, "Acme AI").locator("input[name=with]").check();
    row(partner, "Gamma").locator("input[name=with]").check();
    partner.locator("#compare button").click();
    assertThat(partner.locator("h2", named("Acme AI"))).hasCount(1);
    assertThat(partner.locator("h2", named("Gamma"))).hasCount(1);
    assertThat(partner.locator("h2", named("Beta Models"))).hasCount(0);
    Browser.accessible(partner);
    readableOnAPhone(partner);
    partner.navigate("/o/fund/portfolio");
    readableOnAPhone(partner);

    founder.navigate("/o/acme/assessments/" + acme + "/shares");
    assertThat(founder.locator("main")).containsText("Kim Northwind · Northwind Fund");
    founder.locator("form[action$='/revocation'] button").first().click();
    founder.locator("dialog[open] .actions button").first().click();
    assertThat(founder.locator("form[action$='/revocation']")).hasCount(0);
    partner.navigate("/o/fund/portfolio");
    find(partner);
    assertThat(rows(partner)).hasCount(2);
    assertThat(row(partner, "Acme AI")).hasCount(0);
  }

  private static void shareByForm(Page founder, String assessment) {
    founder.navigate("/o/acme/assessments/" + assessment + "/shares");
    founder.locator("[name=fund]").fill("fund");
    founder.locator("form:has([name=fund]) [name=consent]").check();
    founder.locator("form:has([name=fund]) button[type=submit]").click();
    assertThat(founder.locator(".flash")).containsText("in the portfolio of fund now");
    Browser.accessible(founder);
  }

  private void find(Page partner) {
    partner.locator("[name=q]").fill(mark);
    partner.locator("form:has([name=sort]) button[type=submit]").first().click();
    partner.waitForURL("**/portfolio?q=*");
  }

  private static Locator rows(Page partner) {
    return partner.locator("tr:has(input[name=with])");
  }

  private static Locator row(Page partner, String company) {
    return rows(partner).filter(new Locator.FilterOptions().setHasText(company));
  }

  private static Page.LocatorOptions named(String company) {
    return new Page.LocatorOptions().setHasText(company);
  }

  /** The page itself does not scroll sideways; wide tables do within themselves. */
  private static void readableOnAPhone(Page page) {
    page.setViewportSize(390, 844);
    var overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat((int) overflow).isLessThanOrEqualTo(0);
    Browser.accessible(page);
    page.setViewportSize(1440, 900);
  }
}
