package io.premortem.identity;

import io.quarkus.oidc.OidcSession;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/**
 * Lets the visitor's next page fetch new tokens from Keycloak, without a word: a token lists the
 * organizations of the moment it was made.
 */
@RequestScoped
public class SessionRenewal {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OidcSession session;

  SessionRenewal(OidcSession session) {
    this.session = session;
  }

  public void renew() {
    session.logout().await().atMost(PATIENCE);
  }
}
