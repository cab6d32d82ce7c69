package io.premortem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.TestTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Coming in, choosing a language, and going out again. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {
  private static final Pattern KEYCLOAK = Pattern.compile(".*/realms/premortem/.*");

  @TestHTTPResource URI address;

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
  void a_page_asked_for_before_sign_in_opens_after_it() {
    var page = browser.stranger();
    page.navigate("/o/acme/datasets");
    assertThat(page).hasURL(KEYCLOAK);
    Browser.fillIn(page, TestTenants.ACME);
    page.waitForURL("**/o/acme/datasets");
  }

  @Test
  void the_language_stays_as_it_was_chosen() {
    var page = browser.stranger("en-US", 390);
    page.navigate("/");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.locator("details.menu summary").first().click();
    page.locator("form[action='/language'] [value='zh-CN']").click();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    page.navigate("/");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
  }

  @Test
  void nothing_opens_after_sign_out() {
    var page = browser.signedIn(TestTenants.ACME);
    page.locator("details.menu-up summary").click();
    page.locator("form[action='/logout'] button").click();
    // Keycloak hands its state back in the query.
    page.waitForURL(Pattern.compile(".*:" + address.getPort() + "/(\\?.*)?"));
    assertThat(page.locator("a[href='/sign-in']").first()).isVisible();
    page.navigate("/o/acme");
    assertThat(page).hasURL(KEYCLOAK);
  }

  @Test
  void an_administrator_sees_tenants_and_none_of_their_content() {
    var page = browser.signedIn(TestTenants.ADMIN);
    assertThat(page.locator("main")).containsText("Acme AI");
    assertThat(page.navigate("/o/acme").status()).isEqualTo(404);
    assertThat(browser.signedIn(TestTenants.ACME).navigate("/admin").status()).isEqualTo(404);
  }
}
