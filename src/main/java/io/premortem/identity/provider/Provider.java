package io.premortem.identity.provider;

import java.time.Instant;

/**
 * The current tenant's own identity provider, as far as it has come.
 *
 * @param domain whose addresses it vouches for, in lower case, punycode
 * @param record what a TXT record of the domain must say
 * @param proved whether the domain is the tenant's
 * @param issuer null until it is connected; so are the following
 */
public record Provider(
    String domain,
    String record,
    boolean proved,
    String issuer,
    String clientId,
    Instant connectedAt) {
  public boolean connected() {
    return connectedAt != null;
  }
}
