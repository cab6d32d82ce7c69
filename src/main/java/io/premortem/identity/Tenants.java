package io.premortem.identity;

import io.premortem.tenancy.Erasure;
import io.premortem.tenancy.Erasures;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * New tenants: Keycloak's organization and our rows, both or neither. Keycloak goes first, since
 * what it made can be taken back; what a crash in between leaves there, the next try takes over.
 */
@ApplicationScoped
public class Tenants {
  private static final Logger LOG = Logger.getLogger(Tenants.class);

  private final KeycloakOrganizations keycloak;
  private final Organizations organizations;
  private final Invitations invitations;
  private final Erasures erasures;
  private final TenantScope scope;
  private final Clock clock;

  Tenants(
      KeycloakOrganizations keycloak,
      Organizations organizations,
      Invitations invitations,
      Erasures erasures,
      TenantScope scope,
      Clock clock) {
    this.keycloak = keycloak;
    this.organizations = organizations;
    this.invitations = invitations;
    this.erasures = erasures;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * @param alias see {@link Organizations#isAlias}
   * @param owner address that is invited as the first owner
   */
  public TenantResult create(
      String alias, String name, Organization.Kind kind, String owner, String actor) {
    if (organizations.find(alias).isPresent()) {
      return new TenantResult.Taken();
    }
    try {
      if (!keycloak.make(alias, name)) {
        return new TenantResult.Taken();
      }
    } catch (KeycloakException e) {
      LOG.errorf(e, "no organization %s in Keycloak", alias);
      return new TenantResult.KeycloakFailed();
    }
    return withOurRows(alias, name, kind, owner, actor);
  }

  private TenantResult withOurRows(
      String alias, String name, Organization.Kind kind, String owner, String actor) {
    try {
      return scope.call(
          alias,
          () -> {
            var made = organizations.createHere(alias, name, kind, actor);
            var invited = (InvitationResult.Invited) invitations.invite(owner, Role.OWNER, actor);
            return new TenantResult.Created(made, invited.invitation(), invited.token());
          });
    } catch (RuntimeException e) {
      takeBack(alias);
      throw e;
    }
  }

  /**
   * Ends the current tenant for good: Keycloak's organization first, which a second try finds gone,
   * then every row of ours.
   *
   * @throws KeycloakException if Keycloak cannot be asked; everything stays
   * @throws IllegalStateException if no wish is due
   */
  public Erasure erase() {
    var alias = TenantScope.requireTenant();
    var due = erasures.waiting().filter(wish -> wish.due(clock.instant()));
    if (due.isEmpty()) {
      throw new IllegalStateException("no erasure of " + alias + " is due");
    }
    keycloak.erase(alias);
    return erasures.erase();
  }

  private void takeBack(String alias) {
    try {
      keycloak.remove(alias);
    } catch (KeycloakException e) {
      LOG.errorf(e, "organization %s stays in Keycloak without a tenant; try again", alias);
    }
  }
}
