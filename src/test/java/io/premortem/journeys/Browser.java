package io.premortem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.premortem.TestTenants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, with one context for each person of a journey. */
final class Browser implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 60_000;
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final String address;

  Browser(String address) {
    this.address = address;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  /** Somebody without a session. */
  Page stranger() {
    return stranger("en-US", 1440);
  }

  Page stranger(String locale, int width) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(locale)
                .setViewportSize(width, 900));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
    return context.newPage();
  }

  /** Somebody who has just signed in at Keycloak's own page. */
  Page signedIn(TestTenants tenant) {
    var page = stranger();
    signIn(page, tenant);
    return page;
  }

  static void signIn(Page page, TestTenants tenant) {
    page.navigate("/sign-in");
    fillIn(page, tenant);
    page.waitForURL(url -> url.endsWith(tenant.org == null ? "/admin" : "/o/" + tenant.org));
  }

  /** Everybody can use the page: WCAG 2.2 AA, as far as axe can tell. */
  static void accessible(Page page) {
    var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertThat(violations)
        .as("WCAG 2.2 AA at %s", page.url())
        .extracting(violation -> violation.getId() + ": " + violation.getNodes())
        .isEmpty();
  }

  /** Keycloak's own pages. */
  static void fillIn(Page page, TestTenants tenant) {
    // Keycloak asks for the name first where a realm has organizations.
    page.locator("#username").fill(tenant.user);
    page.locator("#kc-login").click();
    page.locator("#password").fill("premortem");
    page.locator("#kc-login").click();
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Path program() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium on the PATH; install it (.ci/run does)."));
  }
}
