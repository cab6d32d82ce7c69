package io.premortem.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells a caller with an API key what is left (draft-ietf-httpapi-ratelimit-headers-03). */
@Provider
class RateHeaders implements ContainerResponseFilter {
  private final Visitor visitor;

  RateHeaders(Visitor visitor) {
    this.visitor = visitor;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    visitor
        .grant()
        .ifPresent(
            grant -> {
              var headers = response.getHeaders();
              headers.putSingle("RateLimit-Limit", grant.limit());
              headers.putSingle("RateLimit-Remaining", grant.remaining());
              headers.putSingle("RateLimit-Reset", grant.resetSeconds());
            });
  }
}
