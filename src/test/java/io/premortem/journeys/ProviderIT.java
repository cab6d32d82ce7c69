package io.premortem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.premortem.OutsideRealm;
import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.TestTenants;
import io.premortem.identity.Invitations;
import io.premortem.identity.Member;
import io.premortem.identity.Role;
import io.premortem.identity.TenantResult;
import io.premortem.identity.Tenants;
import io.premortem.identity.provider.PlantedRecords;
import io.premortem.tenancy.Organization;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A company's people sign in at the company's own provider, another realm of the same Keycloak. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderIT {
  @TestHTTPResource URI address;

  @Inject Tenants tenants;
  @Inject Invitations invitations;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String alias = "sso" + mark;
  private final String domain = "sso-" + mark + ".test";
  private final String ownersAddress = "olga-" + mark + "@example.com";
  private final Pattern outside = Pattern.compile(".*/realms/outside-" + mark + "/.*");

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
  void colleagues_sign_in_at_home_until_the_provider_is_disconnected() {
    tenant();
    var owner = browser.stranger();
    owner.navigate("/sign-in");
    typeAddress(owner, ownersAddress);
    owner.locator("#password").fill("premortem");
    owner.locator("#kc-login").click();
    owner.waitForURL("**/o/" + alias);
    try (var realm = connect(owner)) {
      anInvitedColleagueComesIn(owner, realm);
      aRemovedColleagueIsOutAndKeepsTheAccount(owner);
      nobodyWhoWasNotInvitedDoes(realm);
      nobodyFromElsewhereDoes(realm);
      disconnect(owner);
    }
    var later = browser.stranger();
    later.navigate("/sign-in");
    typeAddress(later, "late@" + domain);
    assertThat(later.locator("#password")).isVisible();
  }

  private void tenant() {
    var made =
        (TenantResult.Created)
            tenants.create(alias, "Sso AI", Organization.Kind.COMPANY, ownersAddress, "test");
    var subject = TestPeople.create(ownersAddress, "Olga", "Owner");
    invitations.accept(made.token(), new Member(subject, ownersAddress, "Olga", Role.OWNER));
  }

  private OutsideRealm connect(Page owner) {
    owner.navigate("/o/" + alias + "/members");
    owner.locator("main a[href$='/provider'], .page a[href$='/provider']").first().click();
    Browser.accessible(owner);
    owner.locator("[name=domain]").fill(domain);
    submit(owner);
    var record = owner.locator(".code code").innerText();
    assertThat(record).startsWith("premortem-verification=");
    Browser.accessible(owner);
    owner.locator("form[action$='/proof'] button").click();
    assertThat(owner.locator("main")).containsText("The record is not there");
    PlantedRecords.plant(domain, record);
    owner.locator("form[action$='/proof'] button").click();
    var redirect = owner.locator(".code code").innerText();
    Browser.accessible(owner);

    var realm = new OutsideRealm("outside-" + mark, redirect);
    owner.locator("[name=issuer]").fill(realm.issuer());
    owner.locator("[name=clientId]").fill(OutsideRealm.CLIENT);
    owner.locator("[name=secret]").fill(OutsideRealm.SECRET);
    submit(owner);
    assertThat(owner.locator("main")).containsText("Your provider is connected.");
    Browser.accessible(owner);
    return realm;
  }

  private void anInvitedColleagueComesIn(Page owner, OutsideRealm realm) {
    var email = "colleague@" + domain;
    realm.person(email);
    owner.navigate("/o/" + alias + "/members");
    owner.locator("[name=email]").fill(email);
    submit(owner);
    var colleague = browser.stranger();
    colleague.navigate("/mail");
    var letters = colleague.locator("main").innerText();
    colleague.navigate(
        PlainBrowser.find(
            letters.substring(letters.indexOf(email)), "(/invitations/[A-Za-z0-9_-]{43})"));
    colleague.locator("a[href$='/sign-in']").last().click();
    signInOutside(colleague, email, "colleague");
    colleague.locator("form[action$='/acceptance'] button").click();
    colleague.waitForURL("**/o/" + alias);
    assertThat(colleague.locator("body")).containsText("Sso AI");
    // As everybody at home: a member, and no more.
    assertThat(colleague.navigate("/o/" + alias + "/provider").status()).isEqualTo(403);

    // The second time the account is known, and the way the same.
    var again = browser.stranger();
    again.navigate("/sign-in");
    signInOutside(again, email, "colleague");
    again.waitForURL("**/o/" + alias);
  }

  /** Keycloak would delete the account with the membership; it may be at home elsewhere. */
  private void aRemovedColleagueIsOutAndKeepsTheAccount(Page owner) {
    var email = "colleague@" + domain;
    var subject = TestPeople.find(email);
    owner.navigate("/o/" + alias + "/members");
    owner.locator("form[action$='" + subject + "/removal'] button").click();
    owner.locator("dialog[open] .actions button").first().click();
    assertThat(owner.locator("form[action$='" + subject + "/removal']")).hasCount(0);
    assertThat(TestPeople.find(email)).isEqualTo(subject);
    var colleague = browser.stranger();
    colleague.navigate("/sign-in");
    signInOutside(colleague, email, "colleague");
    assertThat(colleague.locator("main")).containsText("not a member of any organization yet");
  }

  private void nobodyWhoWasNotInvitedDoes(OutsideRealm realm) {
    var email = "unasked@" + domain;
    realm.person(email);
    var unasked = browser.stranger();
    unasked.navigate("/sign-in");
    signInOutside(unasked, email, "unasked");
    assertThat(unasked.locator("main")).containsText("not a member of any organization yet");
    assertThat(unasked.locator("main")).containsText("invite " + email);
    assertThat(unasked.locator("body")).not().containsText("Sso AI");
    assertThat(unasked.navigate("/o/" + alias).status()).isEqualTo(404);
  }

  /** The provider vouches for its own domain alone, wherever the way in began. */
  private void nobodyFromElsewhereDoes(OutsideRealm realm) {
    realm.person(TestTenants.BETA.user);
    var thief = browser.stranger();
    thief.navigate("/sign-in");
    signInOutside(thief, "x@" + domain, "founder");
    assertThat(thief.locator("body")).containsText("does not match");
    thief.navigate("/sign-in");
    thief.navigate(thief.url() + "&kc_idp_hint=tenant-" + alias);
    assertThat(thief.locator("body")).containsText("does not match");
    assertThat(OutsideRealm.joined(TestPeople.find(TestTenants.BETA.user))).isZero();
    assertThat(thief.navigate("/o/beta").url()).contains("/realms/");
  }

  private void disconnect(Page owner) {
    assertThat(OutsideRealm.linked(alias)).isTrue();
    assertThat(OutsideRealm.domains(alias)).containsExactly(domain);
    owner.navigate("/o/" + alias + "/provider");
    owner.locator("form[action$='/removal'] button").click();
    owner.locator("dialog[open] .actions button").first().click();
    assertThat(owner.locator("main")).containsText("Your provider is disconnected.");
    owner.navigate("/mail");
    for (var what : List.of("connected", "disconnected")) {
      assertThat(owner.locator("main"))
          .containsText("Sign-in with your own identity provider: Your provider is " + what);
    }
    assertThat(OutsideRealm.linked(alias)).isFalse();
    assertThat(OutsideRealm.domains(alias)).isEmpty();
  }

  private void signInOutside(Page page, String email, String name) {
    typeAddress(page, email);
    assertThat(page).hasURL(outside);
    page.locator("#username").fill(name);
    page.locator("#password").fill(OutsideRealm.PASSWORD);
    page.locator("#kc-login").click();
    page.waitForURL(url -> !outside.matcher(url).matches());
  }

  private static void typeAddress(Page page, String email) {
    page.locator("#username").fill(email);
    page.locator("#kc-login").click();
  }

  private static void submit(Page page) {
    page.locator("main form.form button[type=submit]").first().click();
  }
}
