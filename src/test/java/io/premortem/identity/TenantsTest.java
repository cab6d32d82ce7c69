package io.premortem.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.tenancy.AuditEntry;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.Erasures;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.Quota;
import io.premortem.tenancy.Quotas;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Tenants, members and invitations, in a real Keycloak and in our rows, or in neither. */
@QuarkusTest
class TenantsTest {
  private static final String OWNER = "olga@example.com";

  @TestHTTPResource("/")
  URI root;

  @Inject Tenants tenants;
  @Inject Invitations invitations;
  @Inject Members members;
  @Inject MemberStore memberRows;
  @Inject InvitationStore invitationRows;
  @Inject KeycloakOrganizations keycloak;
  @Inject Organizations organizations;
  @Inject Quotas quotas;
  @Inject Erasures erasures;
  @Inject TenantScope scope;
  @Inject AuditLog audit;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  @Test
  void a_tenant_is_made_here_and_in_keycloak_or_in_neither() {
    var alias = "broken-" + mark();
    BrokenRoom.broken = true;
    try {
      assertThatThrownBy(() -> create(tenants, alias)).hasMessageContaining("broken");
    } finally {
      BrokenRoom.broken = false;
    }
    assertThat(keycloak.find(alias)).isEmpty();
    assertThat(organizations.find(alias)).isEmpty();

    assertThat(create(away(), alias)).isInstanceOf(TenantResult.KeycloakFailed.class);
    assertThat(organizations.find(alias)).isEmpty();

    assertThat(create(tenants, alias)).isInstanceOf(TenantResult.Created.class);
    assertThat(keycloak.find(alias)).isPresent();
    assertThat(organizations.find(alias)).isPresent();
    assertThat(create(tenants, alias)).isInstanceOf(TenantResult.Taken.class);
  }

  @Test
  void what_a_crash_left_in_keycloak_is_taken_over_and_what_others_made_is_not() {
    var orphan = "orphan-" + mark();
    assertThat(keycloak.make(orphan, "Orphan")).isTrue();
    assertThat(create(tenants, orphan)).isInstanceOf(TenantResult.Created.class);

    var foreign = "foreign-" + mark();
    TestPeople.organization(foreign);
    assertThat(create(tenants, foreign)).isInstanceOf(TenantResult.Taken.class);
    assertThat(organizations.find(foreign)).isEmpty();
    assertThat(keycloak.find(foreign)).isPresent();
  }

  @Test
  void an_invitation_makes_a_member_once_and_only_with_keycloak() {
    var made = (TenantResult.Created) create(tenants, "t" + mark());
    var alias = made.organization().alias();
    var person = person("owner");
    assertThatThrownBy(() -> invitationsAway().accept(made.token(), person))
        .isInstanceOf(KeycloakException.class);
    assertThat(invitations.offer(made.token())).isPresent();
    assertThat(scope.call(alias, members::all)).isEmpty();

    assertThat(invitations.accept(made.token(), person)).contains(alias);
    assertThat(invitations.accept(made.token(), person("thief"))).isEmpty();
    assertThat(invitations.offer("x".repeat(43))).isEmpty();
    assertThat(scope.call(alias, () -> members.find(person.subject())).orElseThrow().role())
        .isEqualTo(Role.OWNER);
    assertThat(scope.call(alias, () -> audit.newest(20)).stream().map(AuditEntry::action))
        .contains("organization.created", "member.invited", "member.invitation-accepted");
    assertThat(scope.call(alias, audit::firstBroken)).isEmpty();
  }

  @Test
  void a_tenant_is_never_without_an_owner() throws Exception {
    var made = (TenantResult.Created) create(tenants, "t" + mark());
    var alias = made.organization().alias();
    var first = person("first");
    invitations.accept(made.token(), first);
    var owner = first.subject();
    assertThat(scope.call(alias, () -> members.remove(owner, owner)))
        .isEqualTo(MemberChange.LAST_OWNER);
    assertThat(scope.call(alias, () -> members.changeRole(owner, Role.VIEWER, owner)))
        .isEqualTo(MemberChange.LAST_OWNER);

    var second = person("second");
    accept(alias, second, Role.VIEWER);
    assertThat(scope.call(alias, () -> members.transfer(owner, second.subject())))
        .isEqualTo(MemberChange.DONE);
    assertThat(role(alias, owner)).isEqualTo(Role.MEMBER);
    assertThat(role(alias, second.subject())).isEqualTo(Role.OWNER);

    scope.call(alias, () -> members.changeRole(owner, Role.OWNER, "test"));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var leaving =
          List.of(owner, second.subject()).stream()
              .<Callable<MemberChange>>map(
                  who -> () -> scope.call(alias, () -> members.remove(who, who)))
              .toList();
      var changes = threads.invokeAll(leaving).stream().map(TenantsTest::result).toList();
      assertThat(changes).containsExactlyInAnyOrder(MemberChange.DONE, MemberChange.LAST_OWNER);
    }
    assertThat(scope.call(alias, members::all)).hasSize(1);
  }

  @Test
  void a_tenant_invites_no_more_people_than_it_may_have() {
    var made = (TenantResult.Created) create(tenants, "t" + mark());
    var alias = made.organization().alias();
    quotas.set(alias, new Quota(2, 5, 1000, null), "test");
    assertThat(scope.call(alias, () -> invitations.invite("a@x.test", Role.MEMBER, "test")))
        .isInstanceOf(InvitationResult.Invited.class);
    assertThat(scope.call(alias, () -> invitations.invite("b@x.test", Role.MEMBER, "test")))
        .isEqualTo(new InvitationResult.Full(2));
    // The same address again replaces its invitation.
    assertThat(scope.call(alias, () -> invitations.invite("A@x.test", Role.VIEWER, "test")))
        .isInstanceOf(InvitationResult.Invited.class);
  }

  @Test
  void a_stranger_asks_and_an_administrator_approves() throws Exception {
    var company = "Asking " + mark();
    var stranger = PlainBrowser.stranger(root);
    assertThat(stranger.post("/sign-up", "&company=&name=N&email=nobody").body())
        .contains("Write a name", "Write one e-mail address");
    var asked =
        stranger.post(
            "/sign-up",
            "&company="
                + PlainBrowser.encoded(company)
                + "&name=Nia&email=nia%40x.test&note="
                + PlainBrowser.encoded("<b>please</b>"));
    assertThat(asked.body()).contains("An administrator reads your request");

    var admin = PlainBrowser.signedIn(root, "admin@premortem.test", "/admin");
    var requests = admin.get("/admin/requests", "en").body();
    assertThat(requests).contains(company, "&lt;b&gt;please");
    var id = PlainBrowser.find(requests.substring(requests.indexOf(company)), "request=([^\"]*)");
    assertThat(admin.get("/admin/tenants/new?request=" + id, "en").body())
        .contains(company, "nia@x.test");
    var alias = "asked-" + mark();
    var made =
        admin.post(
            "/admin/tenants",
            "&request=%s&name=%s&alias=%s&kind=COMPANY&owner=nia%%40x.test"
                .formatted(id, PlainBrowser.encoded(company), alias));
    assertThat(made.body()).contains(alias);
    assertThat(admin.get("/admin/requests", "en").body()).doesNotContain(company);
    assertThat(admin.get("/admin?q=" + alias, "en").body())
        .contains(alias)
        .doesNotContain("Acme AI");
    assertThat(stranger.get("/mail", "en").body()).contains("Invitation to " + company);

    var page = "/admin/tenants/" + alias;
    assertThat(admin.get(page, "en").body()).contains("Jobs now", "Stored", company);
    assertThat(admin.post(page + "/quota", "&members=0&jobs=1&predictions=1&storage=").body())
        .contains("Give whole numbers");
    assertThat(admin.post(page + "/quota", "&members=3&jobs=2&predictions=500&storage=1000").body())
        .contains("The quotas are saved", "value=\"1000\"");
    assertThat(quotas.of(alias)).isEqualTo(new Quota(3, 2, 500, 1000L));
  }

  private TenantResult create(Tenants maker, String alias) {
    return maker.create(alias, "Test " + alias, Organization.Kind.COMPANY, OWNER, "test");
  }

  private void accept(String alias, Member person, Role role) {
    var invited =
        (InvitationResult.Invited)
            scope.call(alias, () -> invitations.invite(person.email(), role, "test"));
    invitations.accept(invited.token(), person);
  }

  private Role role(String alias, String subject) {
    return scope.call(alias, () -> members.find(subject)).orElseThrow().role();
  }

  private Tenants away() {
    return new Tenants(keycloakAway(), organizations, invitations, erasures, scope, clock);
  }

  private Invitations invitationsAway() {
    return new Invitations(
        invitationRows, members, keycloakAway(), organizations, scope, audit, clock);
  }

  private KeycloakOrganizations keycloakAway() {
    return new KeycloakOrganizations(
        new KeycloakCalls(json, "http://localhost:1/realms/premortem", "premortem", "x"));
  }

  private static Member person(String name) {
    var email = name + "-" + mark() + "@example.com";
    return new Member(TestPeople.create(email, name, "Test"), email, name, Role.VIEWER);
  }

  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static MemberChange result(java.util.concurrent.Future<MemberChange> change) {
    try {
      return change.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
