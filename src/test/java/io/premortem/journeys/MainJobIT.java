package io.premortem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.premortem.TestTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main job as a founder walks it, and what everybody else sees of it. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {
  private static final String ID = "[0-9a-f-]{36}";
  private static final Pattern LINK = Pattern.compile("https?://\\S*?(/s/[A-Za-z0-9_-]{43})");

  @TestHTTPResource URI address;

  private Browser browser;
  private final List<String> addresses = new ArrayList<>();

  @BeforeAll
  void open() {
    // Keycloak takes a founder back to the name that the browser knows the application by.
    browser = new Browser("http://localhost:" + address.getPort());
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void a_founder_goes_from_a_csv_to_a_shared_report_that_nobody_else_can_reach()
      throws IOException {
    var founder = browser.signedIn(TestTenants.ACME);
    upload(founder);
    fit(founder);
    predict(founder);
    assess(founder);
    run(founder);
    var link = share(founder);

    opensWithoutSession(link);
    hasOneVisit(founder);
    isNotThereFor(TestTenants.BETA);
    isNotThereFor(TestTenants.ADMIN);
    revoke(founder, link);
  }

  private void upload(Page page) throws IOException {
    page.navigate("/o/acme/datasets/new");
    try (var iris = getClass().getResourceAsStream("/io/premortem/lab/iris.csv")) {
      page.locator("input[type=file]")
          .setInputFiles(new FilePayload("iris.csv", "text/csv", iris.readAllBytes()));
    }
    page.locator("[name=name]").fill("Iris by browser");
    submit(page);
    arrive(page, "/datasets/" + ID);
    assertThat(page.locator("h1")).hasText("Iris by browser");
    assertThat(page.locator("main")).containsText("150");
    addresses.add(page.url());
  }

  private void fit(Page page) {
    var dataset = page.url().substring(page.url().lastIndexOf('/') + 1);
    page.navigate("/o/acme/models/new?dataset=" + dataset);
    page.locator("[name=target]").selectOption("target");
    page.locator("main form[method=post] button[type=submit]").click();
    arrive(page, "/models/" + ID);
    assertThat(page.locator("main")).containsText("versicolor");
    addresses.add(page.url());
    addresses.add(page.url() + "/onnx");
    page.locator("form[action$='/deployment'] button").click();
    confirm(page);
    assertThat(page.locator("form[action$='/deployment']")).hasCount(0);
  }

  private void predict(Page page) {
    var model = page.url();
    page.navigate(model + "/prediction");
    Map.of(
            "sepal_length_cm", "5.1",
            "sepal_width_cm", "3.5",
            "petal_length_cm", "1.4",
            "petal_width_cm", "0.2")
        .forEach((label, value) -> page.getByLabel(label).fill(value));
    submit(page);
    assertThat(page.locator("#prediction")).hasText("setosa");
    addresses.add(model + "/prediction");
  }

  private void assess(Page page) {
    page.navigate("/o/acme/assessments");
    page.locator("[name=name]").fill("By browser");
    submit(page);
    arrive(page, "/assessments/" + ID + ".*");
    var assessment = page.url().replaceAll("(/assessments/" + ID + ").*", "$1");
    page.navigate(assessment + "/finance");
    page.locator("[name=openingCash]").fill("1200000");
    fill(page, "revenue", "20000", "40000");
    fill(page, "burn", "80000", "120000");
    page.locator("form[action$='/finance'] button").click();
    page.navigate(assessment + "/areas/technology");
    page.locator(".choice input").first().check();
    submit(page);
    page.navigate(assessment + "/areas/technology");
    assertThat(page.locator(".choice input").first()).isChecked();
    addresses.add(assessment + "/finance");
    addresses.add(assessment + "/areas/technology");
  }

  private void run(Page page) {
    page.locator("form[action$='/run'] button").click();
    arrive(page, "/reports/" + ID);
    assertThat(page.locator("pm-survival table")).hasCount(1);
    assertThat(page.locator("main")).containsText("cash");
    addresses.add(page.url());
  }

  private String share(Page page) {
    page.locator("a[href$='/shares']").first().click();
    submit(page);
    assertThat(page.locator("main")).containsText("/s/");
    addresses.add(page.url());
    var match = LINK.matcher(page.locator("main").innerText());
    assertThat(match.find()).as("the page shows the link").isTrue();
    return match.group(1);
  }

  private void opensWithoutSession(String link) {
    var stranger = browser.stranger("zh-CN", 390);
    var answer = stranger.navigate(link);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(stranger.locator("html").first()).hasAttribute("lang", "zh-CN");
    assertThat(stranger.locator("pm-survival table")).hasCount(1);
    assertThat(stranger.locator("form[action*='/o/']")).hasCount(0);
    assertThat(stranger.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  private void hasOneVisit(Page founder) {
    founder.navigate(founder.url());
    assertThat(founder.locator("tbody tr").first().locator("td.num")).hasText("1");
  }

  private void isNotThereFor(TestTenants other) {
    var page = browser.signedIn(other);
    for (var place : addresses) {
      assertThat(page.navigate(place).status()).as("%s opens %s", other, place).isEqualTo(404);
    }
  }

  private void revoke(Page founder, String link) {
    founder.locator("form[action$='/revocation'] button").first().click();
    confirm(founder);
    assertThat(founder.locator("form[action$='/revocation']")).hasCount(0);
    assertThat(browser.stranger().navigate(link).status()).isEqualTo(410);
  }

  private static void fill(Page page, String name, String low, String high) {
    page.locator("[name='" + name + ".low']").fill(low);
    page.locator("[name='" + name + ".high']").fill(high);
  }

  /** In the dialog that asks before anything is done that cannot be undone. */
  private static void confirm(Page page) {
    page.locator("dialog[open] .actions button").first().click();
  }

  private static void submit(Page page) {
    page.locator("main form.form button[type=submit]").first().click();
  }

  private static void arrive(Page page, String path) {
    page.waitForURL(Pattern.compile(".*" + path));
  }
}
