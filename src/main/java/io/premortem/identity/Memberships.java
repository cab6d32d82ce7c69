package io.premortem.identity;

import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Where a person belongs: what the token lists and our rows agree on. A token alone lists more,
 * such as for a colleague whom a tenant's own provider let in and nobody has invited.
 */
@ApplicationScoped
public class Memberships {
  private final Visitor visitor;
  private final Members members;
  private final Organizations organizations;
  private final TenantScope scope;

  Memberships(Visitor visitor, Members members, Organizations organizations, TenantScope scope) {
    this.visitor = visitor;
    this.members = members;
    this.organizations = organizations;
    this.scope = scope;
  }

  /** The visitor's tenants, suspended ones too, in the token's order. */
  public List<Organization> ofVisitor() {
    var subject = visitor.subject();
    return visitor.organizations().stream()
        .filter(Organizations::isAlias)
        .map(alias -> scope.call(alias, () -> here(subject)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Organization> here(String subject) {
    return members.find(subject).flatMap(_ -> organizations.current());
  }
}
