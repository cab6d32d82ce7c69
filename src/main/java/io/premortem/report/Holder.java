package io.premortem.report;

import java.util.UUID;

/**
 * Somebody to whom a share opens now.
 *
 * @param tenant whose report it is
 * @param report the newest snapshot that the share shows, as far as it shows it
 * @param company name of the tenant
 * @param viewer name, and who vouches for it; empty where the link does not ask
 * @param email where the viewer can be written to; empty where no address was proved
 */
public record Holder(
    String tenant, UUID share, Report report, String company, String viewer, String email) {

  /** Whether we know who it is. */
  public boolean known() {
    return !email.isEmpty();
  }
}
