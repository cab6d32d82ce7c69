package io.premortem.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Takes bearer tokens that are API keys before Keycloak's mechanism would refuse them. It asks no
 * database, being on the event loop; {@link KeyAccess} does before anything is served.
 */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "bearer ";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null
        || !context.normalizedPath().startsWith("/api/")
        || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Uni.createFrom().nullItem();
    }
    var token = header.substring(BEARER.length()).strip();
    if (!token.startsWith(KeyToken.PREFIX)) {
      return Uni.createFrom().nullItem();
    }
    var hash = KeyToken.wellFormed(token) ? KeyToken.hash(token) : "";
    return Uni.createFrom()
        .item(QuarkusSecurityIdentity.builder().setPrincipal(new KeyPrincipal(hash)).build());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public int getPriority() {
    return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 100;
  }
}
