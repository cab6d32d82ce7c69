package io.premortem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.premortem.TestTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An assessment on a phone: answered, left, come back to, run, read, turned and planned. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentIT {
  private static final String ID = "[0-9a-f-]{36}";
  private static final int PHONE = 390;

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
  void a_founder_answers_leaves_comes_back_runs_reads_turns_a_lever_and_plans() {
    var page = browser.stranger("en-US", PHONE);
    Browser.signIn(page, TestTenants.ACME);
    String assessment = begin(page);
    answerAndLeave(page, assessment);
    page.navigate(assessment + "/areas/technology");
    assertThat(page.locator(".choice input").first()).isChecked();
    fits(page);

    money(page, assessment);
    page.locator("form[action$='/run'] button").first().click();
    page.waitForURL(Pattern.compile(".*/reports/" + ID));
    assertThat(page.locator(".hero-number").first()).containsText("%");
    assertThat(page.locator("main")).containsText("The most plausible way to die");
    fits(page);

    turn(page, assessment);
    plan(page, assessment);
  }

  private static String begin(Page page) {
    page.navigate("/o/acme/assessments");
    page.locator("[name=name]").fill("On the phone");
    page.locator("main form.form button[type=submit]").first().click();
    page.waitForURL(Pattern.compile(".*/assessments/" + ID + ".*"));
    return page.url().replaceAll(".*(/o/acme/assessments/" + ID + ").*", "$1");
  }

  /** No button is pressed: an answer is kept as it is given. */
  private static void answerAndLeave(Page page, String assessment) {
    page.navigate(assessment + "/areas/technology");
    Response kept =
        page.waitForResponse(
            answer -> answer.request().method().equals("POST"),
            () -> page.locator(".choice input").first().check());
    assertThat(kept.status()).isLessThan(400);
    page.navigate("/o/acme");
  }

  private static void money(Page page, String assessment) {
    page.navigate(assessment + "/finance");
    page.locator("[name=openingCash]").fill("1200000");
    page.locator("[name='revenue.low']").fill("20000");
    page.locator("[name='revenue.high']").fill("40000");
    page.locator("[name='burn.low']").fill("80000");
    page.locator("[name='burn.high']").fill("120000");
    page.locator("form[action$='/finance'] button").first().click();
    page.waitForLoadState();
  }

  private static void turn(Page page, String assessment) {
    page.navigate(assessment + "/what-if");
    String before = page.locator(".hero-number").innerText();
    var cash = page.locator("input[name=cash]");
    page.waitForResponse(answer -> answer.url().contains("cash=300"), () -> cash.press("End"));
    assertThat(page.locator("output[for=f-cash]")).hasText("300");
    assertThat(page.locator(".hero-number")).not().hasText(before);
    assertThat(page.locator("pm-survival table")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile(".*cash=300.*"));
    fits(page);
  }

  private static void plan(Page page, String assessment) {
    page.navigate(assessment + "/plan");
    page.getByLabel("What").first().fill("Hire a second founder");
    page.getByLabel("Owner").first().fill("Li Na");
    page.locator("main form.form button[type=submit]").last().click();
    assertThat(page.locator("main h2").first()).hasText("Hire a second founder");
    assertThat(page.locator("main")).containsText("Li Na");
    fits(page);
  }

  /** Nothing reaches over the edge of the phone, and everybody can use it. */
  private static void fits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    Browser.accessible(page);
  }
}
