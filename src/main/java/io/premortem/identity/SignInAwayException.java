package io.premortem.identity;

import io.quarkus.security.AuthenticationCompletionException;

/**
 * Keycloak cannot be reached, so nobody can be sent there. The session is kept as it is, unless the
 * visitor has just ended it.
 */
public final class SignInAwayException extends AuthenticationCompletionException {
  private final boolean signedOut;

  SignInAwayException(boolean signedOut, Throwable cause) {
    super("Keycloak cannot be reached", cause);
    this.signedOut = signedOut;
  }

  /** Whether the visitor has ended the session here, and Keycloak could not be told. */
  public boolean signedOut() {
    return signedOut;
  }
}
