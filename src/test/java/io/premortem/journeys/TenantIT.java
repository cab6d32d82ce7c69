package io.premortem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People come in by invitation, guests pass a gate, and a suspended tenant's founder is told. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIT {
  private static final String ID = "[0-9a-f-]{36}";

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
  void somebody_without_an_account_is_invited_accepts_and_answers() {
    var email = "mia-" + UUID.randomUUID().toString().substring(0, 8) + "@acme.test";
    var founder = browser.signedIn(TestTenants.ACME);
    founder.navigate("/o/acme/members");
    founder.locator("[name=email]").fill(email);
    founder.locator("main form.form [name=role]").selectOption("MEMBER");
    founder.locator("main form.form button[type=submit]").click();
    assertThat(founder.locator("main")).containsText(email + " is invited.");
    Browser.accessible(founder);

    var mia = browser.stranger();
    mia.navigate(invitation(mia, email));
    assertThat(mia.locator("main")).containsText("Acme AI invites you to Premortem as Member");
    Browser.accessible(mia);
    mia.locator("a[href$='/sign-in']").last().click();
    register(mia, email);
    mia.locator("form[action$='/acceptance'] button").click();
    mia.waitForURL("**/o/acme");

    mia.navigate("/o/acme/assessments");
    mia.locator("[name=name]").fill("By Mia");
    mia.locator("main form.form button[type=submit]").first().click();
    mia.waitForURL(Pattern.compile(".*/assessments/" + ID + ".*"));
    var assessment = mia.url().replaceAll(".*(/o/acme/assessments/" + ID + ").*", "$1");
    mia.navigate(assessment + "/areas/technology");
    mia.waitForResponse(
        answer -> answer.request().method().equals("POST"),
        () -> mia.locator(".choice input").first().check());
    mia.navigate(assessment + "/areas/technology");
    assertThat(mia.locator(".choice input").first()).isChecked();
    // A member manages nobody.
    assertThat(mia.navigate("/o/acme/audit").status()).isEqualTo(403);
  }

  @Test
  void a_guest_passes_the_gate_is_seen_and_is_out_as_soon_as_the_link_is_revoked() {
    var email = "ines-" + UUID.randomUUID().toString().substring(0, 8) + "@fund.test";
    var founder = browser.signedIn(TestTenants.ACME);
    var assessment = report();
    founder.navigate("/o/acme/assessments/" + assessment + "/shares");
    founder.locator("[name=passcode]").fill("open sesame");
    founder.locator("[name=emailRequired]").check();
    founder.locator("main form.form button[type=submit]").first().click();
    var link = PlainBrowser.find(founder.locator(".code code").innerText(), "(/s/\\S{43})");
    Browser.accessible(founder);

    var guest = browser.stranger();
    guest.navigate(link);
    Browser.accessible(guest);
    guest.locator("[name=passcode]").fill("open sesame");
    guest.locator("[name=name]").fill("Ines");
    guest.locator("[name=email]").fill(email);
    guest.locator("main form button[type=submit]").click();
    assertThat(guest.locator("main")).containsText("on its way to " + email);
    guest.locator("[name=code]").fill(code(email));
    guest.locator("main form button[type=submit]").click();
    assertThat(guest.locator(".watermark")).containsText("Ines · " + email);

    founder.navigate("/o/acme/assessments/" + assessment + "/shares");
    assertThat(founder.locator("main")).containsText("Ines · " + email);
    founder.locator("form[action$='/revocation'] button").first().click();
    founder.locator("dialog[open] .actions button").first().click();
    assertThat(founder.locator("form[action$='/revocation']")).hasCount(0);
    // The guest's very next request is refused; nothing is waited for.
    assertThat(guest.navigate(link).status()).isEqualTo(410);
  }

  @Test
  void a_reader_of_a_preset_promises_first_and_sees_the_seal() {
    var email = "nils-" + UUID.randomUUID().toString().substring(0, 8) + "@fund.test";
    var founder = browser.signedIn(TestTenants.ACME);
    founder.navigate("/o/acme/nda");
    founder.locator("[name=english]").fill("Readers keep it to themselves. " + email);
    founder.locator("main form.form button[type=submit]").click();
    assertThat(founder.locator("main")).containsText("The new version is in force.");
    Browser.accessible(founder);
    founder.navigate("/o/acme/assessments/" + report() + "/shares");
    founder.locator("[name=preset][value=due-diligence]").check();
    founder.locator("main form.form button[type=submit]").first().click();
    var link = PlainBrowser.find(founder.locator(".code code").innerText(), "(/s/\\S{43})");

    var guest = browser.stranger();
    guest.navigate(link);
    guest.locator("[name=name]").fill("Nils");
    guest.locator("[name=email]").fill(email);
    guest.locator("main form button[type=submit]").click();
    assertThat(guest.locator("main")).containsText("on its way to " + email);
    guest.locator("[name=code]").fill(code(email));
    guest.locator("main form button[type=submit]").click();
    assertThat(guest.locator("main")).containsText("Readers keep it to themselves. " + email);
    Browser.accessible(guest);
    guest.locator("button[value=decline]").click();
    assertThat(guest.locator("h1")).hasText("You did not agree");
    guest.navigate(link);
    guest.locator("[name=name]").fill("Nils Nordström");
    guest.locator("button[value=accept]").click();
    assertThat(guest.locator(".watermark")).containsText("Nils · " + email);
    assertThat(guest.locator("main")).containsText("Root (SHA-256, Merkle)");
    Browser.accessible(guest);

    founder.navigate("/o/acme/nda");
    assertThat(founder.locator("main")).containsText("Nils Nordström");
    Browser.accessible(founder);
    founder.navigate("/o/acme/sharing");
    Browser.accessible(founder);
  }

  @Test
  void the_founder_of_a_suspended_tenant_is_told_at_the_next_click() {
    var founder = browser.signedIn(TestTenants.BETA);
    var admin = browser.signedIn(TestTenants.ADMIN);
    founder.navigate("/o/beta");
    admin.locator("[name=q]").fill("Beta Models");
    admin.locator("form[role=search] button").click();
    try {
      admin.locator("form[action='/admin/tenants/beta/suspension'] button").click();
      admin.locator("dialog[open] .actions button").first().click();
      assertThat(admin.locator("form[action='/admin/tenants/beta/resumption']")).hasCount(1);

      founder.locator("a[href='/o/beta/datasets']").first().click();
      assertThat(founder.locator("h1")).hasText("Beta Models is suspended");
      Browser.accessible(founder);
      TestTenants.BETA.api().get(TestTenants.BETA.at("/datasets")).then().statusCode(403);
      TestTenants.ACME.api().get(TestTenants.BETA.at("/datasets")).then().statusCode(404);
    } finally {
      admin.navigate("/admin?q=beta");
      admin.locator("form[action='/admin/tenants/beta/resumption'] button").click();
      assertThat(admin.locator("form[action='/admin/tenants/beta/suspension']")).hasCount(1);
    }
    founder.navigate("/o/beta/datasets");
    assertThat(founder.locator("h1")).not().hasText("Beta Models is suspended");
  }

  @Test
  void an_announcement_stands_on_every_page_until_it_is_taken_down() {
    var admin = browser.signedIn(TestTenants.ADMIN);
    admin.navigate("/admin/announcements");
    admin.locator("[name=english]").fill("We are down tonight");
    admin.locator("[name=chinese]").fill("今晚停机维护");
    admin.locator("main form.form button[type=submit]").click();
    Browser.accessible(admin);
    var founder = browser.signedIn(TestTenants.ACME);
    assertThat(founder.locator("main")).containsText("We are down tonight");
    admin.locator("form[action$='/removal'] button").click();
    assertThat(admin.locator("form[action$='/removal']")).hasCount(0);
    founder.navigate("/o/acme/datasets");
    assertThat(founder.locator("main")).not().containsText("We are down tonight");
  }

  @Test
  void what_administrators_see_of_the_platform_is_for_everybody_also_on_a_phone() {
    var admin = browser.signedIn(TestTenants.ADMIN);
    for (var path : List.of("/admin", "/admin/knowledge", "/admin/health")) {
      for (int width : new int[] {1440, 390}) {
        admin.setViewportSize(width, 900);
        admin.navigate(path);
        Browser.accessible(admin);
        var overflow =
            admin.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat((int) overflow).as(path).isLessThanOrEqualTo(0);
      }
    }
  }

  /** Keycloak's own pages again. */
  private static void register(Page page, String email) {
    page.locator("a[href*='registration']").click();
    page.locator("#email").fill(email);
    page.locator("#firstName").fill("Mia");
    page.locator("#lastName").fill("Member");
    page.locator("#password").fill("premortem-1");
    page.locator("#password-confirm").fill("premortem-1");
    page.locator("input[type=submit], button[type=submit]").last().click();
    page.waitForURL("**/invitations/*");
  }

  private String invitation(Page page, String email) {
    return PlainBrowser.find(letter(page, email), "(/invitations/[A-Za-z0-9_-]{43})");
  }

  private String code(String email) {
    return PlainBrowser.find(letter(browser.stranger(), email), "report is (\\d{6})");
  }

  private static String letter(Page page, String email) {
    page.navigate("/mail");
    var letters = page.locator("main").innerText();
    return letters.substring(letters.indexOf(email));
  }

  private static String report() {
    var id = TestTenants.ACME.assessment("Gate by browser", 900_000);
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":1000,\"outer\":20}")
        .post(TestTenants.ACME.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200);
    return id;
  }
}
