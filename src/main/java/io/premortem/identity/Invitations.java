package io.premortem.identity;

import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations of the current tenant, and the way in with a letter's token. */
@ApplicationScoped
public class Invitations {
  private static final Duration LIFE = Duration.ofDays(7);

  /** An open invitation as its reader sees it. */
  public record Offer(String tenant, String organization, Invitation invitation) {}

  private final InvitationStore store;
  private final Members members;
  private final KeycloakOrganizations keycloak;
  private final Organizations organizations;
  private final TenantScope scope;
  private final AuditLog audit;
  private final Clock clock;

  Invitations(
      InvitationStore store,
      Members members,
      KeycloakOrganizations keycloak,
      Organizations organizations,
      TenantScope scope,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.members = members;
    this.keycloak = keycloak;
    this.organizations = organizations;
    this.scope = scope;
    this.audit = audit;
    this.clock = clock;
  }

  /** Invites an address; an earlier invitation of the same address ends. */
  @Transactional
  public InvitationResult invite(String email, Role role, String actor) {
    if (members.all().stream().anyMatch(m -> m.email().equalsIgnoreCase(email))) {
      return new InvitationResult.AlreadyMember();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.open().stream()
        .filter(row -> row.email.equalsIgnoreCase(email))
        .forEach(row -> row.revokedAt = now);
    // Before the new row: one open invitation for each address is the table's own rule.
    store.flush();
    int taken = members.all().size() + open().size();
    int most = members.most();
    if (taken >= most) {
      return new InvitationResult.Full(most);
    }
    var token = Tokens.fresh();
    var row = new InvitationEntity();
    row.id = UUID.randomUUID();
    row.email = email;
    row.role = role;
    row.tokenHash = Tokens.hash(token);
    row.invitedBy = actor;
    row.createdAt = now;
    row.expiresAt = now.plus(LIFE);
    store.persist(row);
    audit.record(actor, "member.invited", row.id.toString(), email + " as " + role);
    return new InvitationResult.Invited(row.toRecord(), token);
  }

  /** Newest first. */
  @Transactional
  public List<Invitation> open() {
    var now = clock.instant();
    return store.open().stream()
        .filter(row -> row.open(now))
        .map(InvitationEntity::toRecord)
        .toList();
  }

  /** Takes an invitation back. False if there is no open one. */
  @Transactional
  public boolean revoke(UUID id, String actor) {
    var row = store.findByIdOptional(id).filter(found -> found.open(clock.instant()));
    row.ifPresent(
        found -> {
          found.revokedAt = clock.instant();
          audit.record(actor, "member.invitation-revoked", id.toString(), found.email);
        });
    return row.isPresent();
  }

  /** What a letter's token offers; empty if it is no token, used, taken back or too old. */
  public Optional<Offer> offer(String token) {
    return place(token).flatMap(place -> scope.call(place.tenant(), () -> offerOf(place)));
  }

  /**
   * Makes the person a member, in Keycloak and in our rows or in neither.
   *
   * @return the tenant; empty if the offer is over
   * @throws KeycloakException if Keycloak cannot be asked; the invitation stays open
   */
  public Optional<String> accept(String token, Member person) {
    return place(token)
        .filter(place -> scope.call(place.tenant(), () -> take(place, person)))
        .map(InvitationStore.Place::tenant);
  }

  private Optional<InvitationStore.Place> place(String token) {
    return Tokens.isToken(token)
        ? QuarkusTransaction.requiringNew().call(() -> store.announced(Tokens.hash(token)))
        : Optional.empty();
  }

  private Optional<Offer> offerOf(InvitationStore.Place place) {
    var organization = organizations.current().filter(Organization::active);
    return store
        .findByIdOptional(place.invitation())
        .filter(row -> row.open(clock.instant()) && organization.isPresent())
        .map(row -> new Offer(place.tenant(), organization.get().name(), row.toRecord()));
  }

  private boolean take(InvitationStore.Place place, Member person) {
    if (offerOf(place).isEmpty()) {
      return false;
    }
    var row =
        store.findById(place.invitation(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    row.acceptedAt = clock.instant();
    row.acceptedBy = person.subject();
    if (members.find(person.subject()).isEmpty()) {
      members.add(
          new Member(person.subject(), person.email(), person.name(), row.role), person.subject());
    }
    audit.record(person.subject(), "member.invitation-accepted", row.id.toString(), row.email);
    // Last: if Keycloak refuses, nothing of ours has happened; a join without rows opens nothing.
    store.flush();
    keycloak.join(place.tenant(), person.subject());
    return true;
  }
}
