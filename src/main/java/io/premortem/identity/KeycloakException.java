package io.premortem.identity;

/** Keycloak did not do what it was asked, or could not be reached. */
public final class KeycloakException extends RuntimeException {
  public KeycloakException(String message) {
    super(message);
  }

  KeycloakException(String message, Throwable cause) {
    super(message, cause);
  }
}
