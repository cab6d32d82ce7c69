package io.premortem.identity.provider;

import java.util.Optional;

/**
 * What an owner typed to connect a provider.
 *
 * @param issuer address below which the discovery document lies
 * @param secret given to Keycloak and kept nowhere else
 */
public record ProviderDraft(String issuer, String clientId, String secret) {
  private static final int LONGEST = 1_000;

  Optional<ProviderFault> fault() {
    if (!usable(issuer)) {
      return Optional.of(ProviderFault.BAD_ISSUER);
    }
    if (!usable(clientId)) {
      return Optional.of(ProviderFault.BAD_CLIENT);
    }
    return usable(secret) ? Optional.empty() : Optional.of(ProviderFault.NO_SECRET);
  }

  static boolean usable(String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST;
  }

  /** Without the secret, which must not reach a log this way. */
  @Override
  public String toString() {
    return "ProviderDraft[issuer=" + issuer + ", clientId=" + clientId + "]";
  }
}
