package io.premortem.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer tells the browser to forbid. */
@ApplicationScoped
class SecurityHeaders {
  private final String contentSecurityPolicy;

  SecurityHeaders(@ConfigProperty(name = "quarkus.oidc.auth-server-url") URI keycloak) {
    // Signing out posts to us and is redirected to Keycloak; browsers hold form-action to both.
    var identityProvider = keycloak.resolve("/").toString();
    this.contentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
            + " object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
            + " form-action 'self' "
            + identityProvider;
  }

  void register(@Observes Filters filters) {
    filters.register(this::set, 100);
  }

  private void set(RoutingContext request) {
    request
        .response()
        .putHeader("Content-Security-Policy", contentSecurityPolicy)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.request().isSSL()) {
      request.response().putHeader("Strict-Transport-Security", "max-age=31536000");
    }
    // A tenant's pages must not stand in a shared cache or in the back button after sign-out.
    if (!request.normalizedPath().startsWith("/static/")) {
      request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    request.next();
  }
}
