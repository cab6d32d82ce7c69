package io.premortem.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Lets multipart API calls past the CSRF filter, which knows no exempt paths. The API takes bearer
 * tokens alone, never the session cookie, so a forged form cannot carry a right to it; the filter's
 * double-submit pair is therefore made here.
 */
@ApplicationScoped
class BearerCalls {
  private static final int TOKEN_BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  void register(@Observes Filters filters) {
    // Before authentication, which reads the cookies; they are parsed once.
    filters.register(this::pair, 300);
  }

  private void pair(RoutingContext request) {
    if (request.normalizedPath().startsWith("/api/")) {
      var bytes = new byte[TOKEN_BYTES];
      random.nextBytes(bytes);
      var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      request.request().headers().set(HttpHeaders.COOKIE, "csrf-token=" + token);
      request.request().headers().set("X-CSRF-TOKEN", token);
    }
    request.next();
  }
}
