package io.premortem.identity;

import io.premortem.tenancy.CurrentTenant;
import io.premortem.tenancy.Organizations;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Lets a request through when its endpoint is public or its caller has what the endpoint requires.
 * An endpoint that says neither is closed. Another tenant's path answers 404, as if it were not.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
class AccessFilter implements ContainerRequestFilter {
  private final ResourceInfo resource;
  private final Visitor visitor;
  private final CurrentTenant tenant;
  private final Organizations organizations;
  private final Members members;
  private final KeyAccess keys;

  AccessFilter(
      ResourceInfo resource,
      Visitor visitor,
      CurrentTenant tenant,
      Organizations organizations,
      Members members,
      KeyAccess keys) {
    this.resource = resource;
    this.visitor = visitor;
    this.tenant = tenant;
    this.organizations = organizations;
    this.members = members;
    this.keys = keys;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var method = resource.getResourceMethod();
    if (method == null || Access.isPublic(method)) {
      return;
    }
    var required = Access.required(method).orElseThrow(NotFoundException::new);
    if (visitor.key().isPresent()) {
      keys.enter(visitor.key().get(), method, named(request).orElse(null));
      return;
    }
    switch (required) {
      case SIGNED_IN -> found(visitor.signedIn());
      case ADMINISTER -> found(visitor.administrator());
      case Permission permission -> enterTenant(organization(request), permission);
    }
  }

  private void enterTenant(String alias, Permission permission) {
    found(Organizations.isAlias(alias) && visitor.organizations().contains(alias));
    tenant.enter(alias);
    var organization = organizations.current().orElseThrow(NotFoundException::new);
    var member = members.find(visitor.subject()).orElseThrow(NotFoundException::new);
    if (!organization.active()) {
      throw new SuspendedException(organization.name());
    }
    // Before the refusal, whose page has the menu of this member.
    visitor.enterAs(member);
    if (!member.role().may(permission)) {
      throw new ForbiddenException();
    }
  }

  private static String organization(ContainerRequestContext request) {
    return named(request)
        .orElseThrow(
            () -> new IllegalStateException("a tenant's endpoint needs {org} in its path"));
  }

  private static Optional<String> named(ContainerRequestContext request) {
    return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("org"));
  }

  private static void found(boolean condition) {
    if (!condition) {
      throw new NotFoundException();
    }
  }
}
