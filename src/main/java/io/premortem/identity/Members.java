package io.premortem.identity;

import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.Quotas;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the current tenant. */
@ApplicationScoped
public class Members {
  private final MemberStore store;
  private final Organizations organizations;
  private final KeycloakOrganizations keycloak;
  private final Quotas quotas;
  private final AuditLog audit;
  private final Clock clock;

  Members(
      MemberStore store,
      Organizations organizations,
      KeycloakOrganizations keycloak,
      Quotas quotas,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.organizations = organizations;
    this.keycloak = keycloak;
    this.quotas = quotas;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many members and open invitations the tenant may have. */
  int most() {
    return quotas.current().members();
  }

  @Transactional
  public Optional<Member> find(String subject) {
    var row = store.bySubject(subject);
    if (row.isEmpty()) {
      organizations.requireTold();
    }
    return row.map(MemberEntity::toRecord);
  }

  /** Where the owners can be written to. */
  @Transactional
  public List<String> ownerAddresses() {
    return all().stream().filter(member -> member.role() == Role.OWNER).map(Member::email).toList();
  }

  @Transactional
  public List<Member> all() {
    return store.listAll().stream().map(MemberEntity::toRecord).toList();
  }

  @Transactional
  public void add(Member member, String actor) {
    var row = new MemberEntity();
    row.id = UUID.randomUUID();
    row.subject = member.subject();
    row.email = member.email();
    row.name = member.name();
    row.role = member.role();
    row.createdAt = clock.instant();
    store.persist(row);
    audit.record(actor, "member.added", member.subject(), member.role().name());
  }

  /** Gives a member another role; a tenant always keeps an owner. */
  @Transactional
  public MemberChange changeRole(String subject, Role role, String actor) {
    var row = locked(subject);
    if (row.isEmpty()) {
      return MemberChange.UNKNOWN;
    }
    if (role != Role.OWNER && lastOwner(row.get())) {
      return MemberChange.LAST_OWNER;
    }
    row.get().role = role;
    audit.record(actor, "member.role-changed", subject, role.name());
    return MemberChange.DONE;
  }

  /** Makes a member an owner and the present owner a member, in one step. */
  @Transactional
  public MemberChange transfer(String from, String to) {
    if (from.equals(to) || find(to).isEmpty()) {
      return MemberChange.UNKNOWN;
    }
    changeRole(to, Role.OWNER, from);
    return changeRole(from, Role.MEMBER, from);
  }

  /**
   * Removes a member, or lets one leave. Our row decides, at once; Keycloak follows.
   *
   * @throws KeycloakException if Keycloak cannot be asked; the member stays
   */
  @Transactional
  public MemberChange remove(String subject, String actor) {
    var row = locked(subject);
    if (row.isEmpty()) {
      return MemberChange.UNKNOWN;
    }
    if (lastOwner(row.get())) {
      return MemberChange.LAST_OWNER;
    }
    store.delete(row.get());
    var act = subject.equals(actor) ? "member.left" : "member.removed";
    audit.record(actor, act, subject, row.get().email);
    store.flush();
    keycloak.leave(TenantScope.requireTenant(), subject);
    return MemberChange.DONE;
  }

  // All rows, so that two owners who leave at once do not both go.
  private Optional<MemberEntity> locked(String subject) {
    return store.lockedAll().stream().filter(row -> row.subject.equals(subject)).findFirst();
  }

  private boolean lastOwner(MemberEntity row) {
    return row.role == Role.OWNER && store.count("role", Role.OWNER) == 1;
  }
}
