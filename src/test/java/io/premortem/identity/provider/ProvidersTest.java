package io.premortem.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.premortem.OutsideRealm;
import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.identity.BreakingCalls;
import io.premortem.identity.InvitationResult;
import io.premortem.identity.Invitations;
import io.premortem.identity.KeycloakOrganizations;
import io.premortem.identity.Member;
import io.premortem.identity.Role;
import io.premortem.identity.TenantResult;
import io.premortem.identity.Tenants;
import io.premortem.tenancy.AuditEntry;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A tenant's own provider, in a real Keycloak and in our row, or in neither. */
@QuarkusTest
class ProvidersTest {
  private static final ProviderResult DONE = new ProviderResult.Done();

  @TestHTTPResource("/")
  URI root;

  // Our own realm has a discovery document like any other provider.
  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  String issuer;

  @Inject Providers providers;
  @Inject ProviderDomains domains;
  @Inject ProviderStore store;
  @Inject KeycloakOrganizations organizationsThere;
  @Inject Discoveries discoveries;
  @Inject Tenants tenants;
  @Inject Invitations invitations;
  @Inject Organizations organizations;
  @Inject TenantScope scope;
  @Inject AuditLog audit;
  @Inject Clock clock;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String alias = "idp" + mark;
  private final String domain = mark + ".example";

  @Test
  void a_domain_is_claimed_proved_connected_changed_and_disconnected() {
    tenant(alias);
    assertThat(as(alias, () -> providers.connect(draft("x"), "me")))
        .isEqualTo(refused(ProviderFault.NOT_PROVED));
    assertThat(
            as(alias, () -> domains.claim("@" + domain.toUpperCase(java.util.Locale.ROOT), "me")))
        .isEqualTo(DONE);
    assertThat(as(alias, () -> domains.prove("me"))).isEqualTo(refused(ProviderFault.NO_RECORD));
    PlantedRecords.plant(domain, "v=spf1", "premortem-verification=somebody-elses");
    assertThat(as(alias, () -> domains.prove("me"))).isEqualTo(refused(ProviderFault.NO_RECORD));
    assertThat(as(alias, () -> providers.connect(draft("x"), "me")))
        .isEqualTo(refused(ProviderFault.NOT_PROVED));
    PlantedRecords.plant(domain, "v=spf1", current(alias).record());
    assertThat(as(alias, () -> domains.prove("me"))).isEqualTo(DONE);
    assertThat(OutsideRealm.domains(alias)).isEmpty();

    assertThat(as(alias, () -> providers.connect(draft("first-secret"), "me"))).isEqualTo(DONE);
    assertThat(OutsideRealm.domains(alias)).containsExactly(domain);
    assertThat(OutsideRealm.provider(alias).toString())
        .contains("enabled=true", "trustEmail=false", "kc.org.domain=" + domain)
        .contains("claimFilterName=email", "disableUserInfo=true", "syncMode=IMPORT")
        .contains("kc.org.broker.redirect.mode.email-matches=true");
    assertThat(current(alias))
        .extracting(Provider::connected, Provider::issuer)
        .contains(true, issuer);
    assertThat(as(alias, () -> providers.connect(draft("x"), "me")))
        .isEqualTo(refused(ProviderFault.CONNECTED));
    assertThat(as(alias, () -> domains.release("me"))).isEqualTo(refused(ProviderFault.CONNECTED));
    assertThat(as(alias, () -> domains.claim("other.example", "me")))
        .isEqualTo(refused(ProviderFault.CONNECTED));
    assertThat(as(alias, () -> providers.changeSecret("second-secret", "me"))).isEqualTo(DONE);

    assertThat(as(alias, () -> providers.disconnect("me"))).isEqualTo(DONE);
    assertThat(OutsideRealm.linked(alias)).isFalse();
    assertThat(OutsideRealm.domains(alias)).isEmpty();
    assertThat(as(alias, () -> providers.disconnect("me")))
        .isEqualTo(refused(ProviderFault.NOT_CONNECTED));
    assertThat(as(alias, () -> domains.release("me"))).isEqualTo(DONE);
    assertThat(as(alias, providers::current)).isEmpty();
    var acts = as(alias, () -> audit.newest(20));
    assertThat(acts.stream().map(AuditEntry::action))
        .contains(
            "provider.domain-claimed",
            "provider.domain-proved",
            "provider.connected",
            "provider.secret-changed",
            "provider.disconnected",
            "provider.domain-released");
    assertThat(acts.toString()).doesNotContain("first-secret", "second-secret");
  }

  @Test
  void a_domain_is_one_tenants_whoever_claimed_it_first() {
    var other = "idq" + mark;
    tenant(alias);
    tenant(other);
    claim(alias);
    claim(other);
    assertThat(current(alias).record()).isNotEqualTo(current(other).record());
    PlantedRecords.plant(domain, current(other).record());
    assertThat(as(alias, () -> domains.prove("me"))).isEqualTo(refused(ProviderFault.NO_RECORD));
    assertThat(as(other, () -> domains.prove("me"))).isEqualTo(DONE);
    PlantedRecords.plant(domain, current(other).record(), current(alias).record());
    assertThat(as(alias, () -> domains.prove("me")))
        .isEqualTo(refused(ProviderFault.DOMAIN_IN_USE));
    assertThat(as(alias, () -> domains.approve(domain, "admin")))
        .isEqualTo(refused(ProviderFault.DOMAIN_IN_USE));
    assertThat(current(alias).proved()).isFalse();
    // Keycloak has it for an organization, of whatever making.
    assertThat(as(alias, () -> domains.claim("beta.test", "me")))
        .isEqualTo(refused(ProviderFault.DOMAIN_IN_USE));
    assertThat(as(alias, () -> domains.claim("gmail.com", "me")))
        .isEqualTo(refused(ProviderFault.PUBLIC_DOMAIN));
  }

  @Test
  void whatever_step_keycloak_refuses_nothing_is_left_half_made() {
    tenant(alias);
    prove(alias);
    int steps = 0;
    for (var broken = true; broken; steps++) {
      var calls = new BreakingCalls(steps + 1);
      var result = as(alias, () -> breaking(calls, scope).connect(draft("s"), "me"));
      broken = calls.broke();
      assertThat(result).isEqualTo(broken ? refused(ProviderFault.KEYCLOAK_AWAY) : DONE);
      assertThat(OutsideRealm.linked(alias)).isEqualTo(!broken);
      assertThat(OutsideRealm.domains(alias)).isEqualTo(broken ? List.of() : List.of(domain));
      assertThat(current(alias).connected()).isEqualTo(!broken);
    }
    // Make, domain, link, turn on.
    assertThat(steps).isEqualTo(5);
    for (int step = 1; step <= 2; step++) {
      var calls = new BreakingCalls(step);
      assertThat(as(alias, () -> breaking(calls, scope).disconnect("me")))
          .isEqualTo(refused(ProviderFault.KEYCLOAK_AWAY));
      assertThat(current(alias).connected()).isTrue();
    }
    assertThat(as(alias, () -> providers.disconnect("me"))).isEqualTo(DONE);
    assertThat(OutsideRealm.linked(alias)).isFalse();
    assertThat(OutsideRealm.domains(alias)).isEmpty();
  }

  @Test
  void what_keycloak_made_is_taken_back_when_our_row_is_lost() {
    tenant(alias);
    prove(alias);
    var losing = breaking(new BreakingCalls(0), new LosingScope());
    assertThatThrownBy(() -> as(alias, () -> losing.connect(draft("s"), "me")))
        .hasMessageContaining("lost");
    assertThat(OutsideRealm.linked(alias)).isFalse();
    assertThat(OutsideRealm.domains(alias)).isEmpty();
    assertThat(current(alias).connected()).isFalse();
  }

  @Test
  void a_bad_form_names_the_field_and_the_remedy() throws Exception {
    var owner = owner(alias);
    var page = "/o/" + alias + "/provider";
    assertThat(owner.get(page, "en").body()).contains("1. Your domain");
    bad(owner, page + "/domain", "&domain=nonsense", "Write one domain, such as acme.com");
    bad(owner, page + "/domain", "&domain=qq.com", "Anybody can have an address there");
    bad(owner, page + "/domain", "&domain=beta.test", "Another organization uses this domain");
    bad(owner, page + "/removal", "", "No provider is connected");
    bad(owner, page, "&issuer=https://1.1.1.1&clientId=c&secret=s", "Prove the domain first");
    owner.post(page + "/domain", "&domain=" + mark + "." + PlantedRecords.SILENT);
    bad(owner, page + "/domain/proof", "", "ask the administrator");
    owner.post(page + "/domain/removal", "");
    owner.post(page + "/domain", "&domain=" + domain);
    bad(owner, page + "/domain/proof", "", "The record is not there");
    PlantedRecords.plant(domain, current(alias).record());
    assertThat(owner.post(page + "/domain/proof", "").body())
        .contains("broker/tenant-" + alias + "/endpoint");

    var rest = "&clientId=c&secret=very-secret";
    bad(owner, page, "&issuer=acme" + rest, "Write an address that begins with https://");
    bad(owner, page, "&issuer=http%3A%2F%2Facme.com" + rest, "begins with https://");
    bad(owner, page, "&issuer=https%3A%2F%2F169.254.169.254" + rest, "is not on the internet");
    bad(owner, page, "&issuer=http%3A%2F%2Flocalhost%3A1" + rest, "no discovery document");
    var good = "&issuer=" + PlainBrowser.encoded(issuer);
    bad(owner, page, good + "&clientId=&secret=s", "Write the client ID");
    bad(owner, page, good + "&clientId=c&secret=", "Write the client&#39;s secret");
    assertThat(OutsideRealm.linked(alias)).isFalse();
    assertThat(owner.post(page, good + rest).body()).contains("Your provider is connected");
    bad(owner, page + "/secret", "&secret=", "Write the client&#39;s secret");
    assertThat(owner.get(page, "zh-CN").body()).contains("已连接").doesNotContain("very-secret");
    assertThat(owner.post(page + "/removal", "").body()).contains("is disconnected");
  }

  @Test
  void owners_alone_connect_and_an_administrator_approves() throws Exception {
    var owner = owner(alias);
    var page = "/o/" + alias + "/provider";
    for (var role : List.of(Role.MEMBER, Role.VIEWER)) {
      var other = browser(role.name().toLowerCase(java.util.Locale.ROOT), role);
      assertThat(other.get(page, "en").statusCode()).isEqualTo(403);
      assertThat(other.post(page + "/domain", "&domain=" + domain).statusCode()).isEqualTo(403);
      assertThat(other.post(page + "/removal", "").statusCode()).isEqualTo(403);
    }
    owner.post(page + "/domain", "&domain=" + domain);

    var admin = PlainBrowser.signedIn(root, "admin@premortem.test", "/admin");
    var tenant = "/admin/tenants/" + alias;
    assertThat(admin.get(tenant, "en").body()).contains(domain, "Waits for proof");
    assertThat(admin.post(tenant + "/domain-approval", "&domain=other.example").body())
        .contains("Prove the domain first");
    assertThat(current(alias).proved()).isFalse();
    assertThat(admin.post(tenant + "/domain-approval", "&domain=" + domain).body())
        .contains(domain + " is approved", "Domain proved");
    assertThat(current(alias).proved()).isTrue();
    assertThat(owner.post("/admin/tenants/" + alias + "/domain-approval", "").statusCode())
        .isEqualTo(404);
    assertThat(as(alias, () -> audit.newest(1)).getFirst().detail()).isEqualTo("approved");
  }

  /** Does the work and then fails, as a commit may. */
  @Vetoed
  private static final class LosingScope extends TenantScope {
    @Override
    public <T> T call(String tenant, Callable<T> work) {
      return super.call(
          tenant,
          () -> {
            work.call();
            throw new IllegalStateException("lost");
          });
    }
  }

  private Providers breaking(BreakingCalls calls, TenantScope around) {
    var keycloak = new KeycloakProviders(calls, organizationsThere, issuer);
    return new Providers(store, keycloak, discoveries, organizations, around, audit, clock);
  }

  private void bad(PlainBrowser owner, String path, String form, String remedy) throws Exception {
    var answer = owner.post(path, form);
    assertThat(answer.statusCode()).as(path + form).isEqualTo(422);
    assertThat(answer.body()).contains(remedy).doesNotContain("very-secret");
  }

  private PlainBrowser owner(String alias) throws Exception {
    tenant(alias);
    return browser("owner", Role.OWNER);
  }

  private PlainBrowser browser(String name, Role role) throws Exception {
    var email = name + "-" + mark + "@example.com";
    var person = new Member(TestPeople.create(email, name, "Test"), email, name, role);
    var invited =
        (InvitationResult.Invited) as(alias, () -> invitations.invite(email, role, "test"));
    invitations.accept(invited.token(), person);
    return PlainBrowser.signedIn(root, email, "/o/" + alias);
  }

  private void tenant(String alias) {
    assertThat(tenants.create(alias, "Own " + alias, Organization.Kind.COMPANY, "o@x.test", "test"))
        .isInstanceOf(TenantResult.Created.class);
  }

  private void claim(String alias) {
    assertThat(as(alias, () -> domains.claim(domain, "me"))).isEqualTo(DONE);
  }

  private void prove(String alias) {
    claim(alias);
    assertThat(as(alias, () -> domains.approve(domain, "admin"))).isEqualTo(DONE);
  }

  private Provider current(String alias) {
    return as(alias, providers::current).orElseThrow();
  }

  /** As a request of the tenant, which has no transaction around it. */
  private <T> T as(String alias, Callable<T> work) {
    try {
      return scope.callWithoutTransaction(alias, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ProviderDraft draft(String secret) {
    return new ProviderDraft(issuer, "client", secret);
  }

  private static ProviderResult refused(ProviderFault fault) {
    return new ProviderResult.Refused(fault);
  }
}
