package io.premortem.identity;

import java.security.Principal;

/**
 * Whoever sends a key, believed nothing yet: {@link KeyAccess} looks it up.
 *
 * @param hash of the token; empty when what was sent cannot be one
 */
record KeyPrincipal(String hash) implements Principal {
  @Override
  public String getName() {
    return "api-key";
  }
}
