package io.premortem.tenancy;

import java.time.Instant;

/**
 * A tenant. Its identifier is the alias of the Keycloak organization, which Keycloak never changes,
 * so that the path of a request names the tenant without a look-up.
 *
 * @param alias lower-case letters, digits and hyphens, 1 to 63 characters; the tenant id everywhere
 * @param name what people read
 */
public record Organization(String alias, String name, Kind kind, Status status, Instant createdAt) {

  /** What the organization is: a company is assessed, a fund reads what companies share. */
  public enum Kind {
    COMPANY,
    FUND
  }

  /** A suspended organization keeps its rows and serves nobody. */
  public enum Status {
    ACTIVE,
    SUSPENDED
  }

  public boolean active() {
    return status == Status.ACTIVE;
  }

  public boolean fund() {
    return kind == Kind.FUND;
  }
}
