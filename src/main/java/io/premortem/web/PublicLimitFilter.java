package io.premortem.web;

import io.premortem.identity.Access;
import io.premortem.identity.Visitor;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Holds strangers to {@link PublicLimits} on every public endpoint, also those to come. */
@Provider
class PublicLimitFilter implements ContainerRequestFilter {
  private static final int TOO_MANY = 429;

  private final ResourceInfo resource;
  private final Visitor visitor;
  private final RoutingContext request;
  private final PublicLimits limits;
  private final Language language;

  PublicLimitFilter(
      ResourceInfo resource,
      Visitor visitor,
      RoutingContext request,
      PublicLimits limits,
      Language language) {
    this.resource = resource;
    this.visitor = visitor;
    this.request = request;
    this.limits = limits;
    this.language = language;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var method = resource.getResourceMethod();
    boolean stranger = method != null && Access.isPublic(method) && !visitor.signedIn();
    if (stranger && !limits.allows(request.request())) {
      var text = language.messages(ProblemMessages.class);
      throw new Problem(TOO_MANY, text.tooManyTitle(), text.tooManyDetail(), List.of())
          .toException();
    }
  }
}
