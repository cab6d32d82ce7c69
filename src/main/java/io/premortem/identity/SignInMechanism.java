package io.premortem.identity;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Keycloak's mechanism, but for a Keycloak that is away: instead of dropping the session and
 * sending the browser to an address where nothing answers, it says so and keeps the session.
 */
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OidcAuthenticationMechanism oidc;
  private final KeycloakReach keycloak;

  SignInMechanism(OidcAuthenticationMechanism oidc, KeycloakReach keycloak) {
    this.oidc = oidc;
    this.keycloak = keycloak;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    return inTime(context, oidc.authenticate(context, providers))
        .onFailure()
        .recoverWithUni(
            failure ->
                unlessAway(
                    failure instanceof AuthenticationRedirectException && leaves(context),
                    failure,
                    Uni.createFrom().failure(failure)));
  }

  // A session is renewed at Keycloak, which may take the question and never answer. Calls of the
  // API
  // bring what can be checked here.
  private static Uni<SecurityIdentity> inTime(
      RoutingContext context, Uni<SecurityIdentity> identity) {
    if (context.normalizedPath().startsWith("/api/")) {
      return identity;
    }
    var loop = context.vertx().getOrCreateContext();
    return identity
        .ifNoItem()
        .after(PATIENCE)
        .recoverWithUni(
            () ->
                Uni.createFrom()
                    .<SecurityIdentity>failure(new TimeoutException())
                    .emitOn(work -> loop.runOnContext(_ -> work.run())));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    var challenge = Uni.createFrom().deferred(() -> oidc.getChallenge(context));
    // A call without a token is told to bring one, whoever makes tokens.
    return context.normalizedPath().startsWith("/api/")
        ? challenge
        : unlessAway(false, null, challenge);
  }

  private <T> Uni<T> unlessAway(boolean signedOut, Throwable cause, Uni<T> otherwise) {
    return keycloak
        .away()
        .flatMap(
            away ->
                away
                    ? Uni.createFrom().failure(new SignInAwayException(signedOut, cause))
                    : otherwise);
  }

  private static boolean leaves(RoutingContext context) {
    return context.normalizedPath().equals("/logout");
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }

  @Override
  public int getPriority() {
    return oidc.getPriority() + 1;
  }
}
