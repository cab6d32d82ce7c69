package io.premortem.web;

import io.premortem.identity.Profiles;
import io.premortem.identity.Visitor;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Reads what a signed-in visitor of a page chose; the API takes its language from each call. */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
class ProfileFilter implements ContainerRequestFilter {
  private final Visitor visitor;
  private final Profiles profiles;
  private final VisitorProfile profile;

  ProfileFilter(Visitor visitor, Profiles profiles, VisitorProfile profile) {
    this.visitor = visitor;
    this.profiles = profiles;
    this.profile = profile;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (visitor.signedIn() && !request.getUriInfo().getPath().startsWith("/api/")) {
      profile.read(profiles.of(visitor.subject()));
    }
  }
}
