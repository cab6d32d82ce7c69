package io.premortem.report;

import io.premortem.report.disclosure.ShownReport;
import java.util.UUID;

/**
 * Somebody to whom a share opens now.
 *
 * @param tenant whose report it is
 * @param shown the newest snapshot that the share shows, as far as it shows it
 * @param company name of the tenant
 * @param viewer name, and who vouches for it; empty where the link does not ask
 * @param email where the viewer can be written to; empty where no address was proved
 */
public record Holder(
    String tenant, UUID share, ShownReport shown, String company, String viewer, String email) {

  public Report report() {
    return shown.report();
  }

  /** Whether we know who it is. */
  public boolean known() {
    return !email.isEmpty();
  }
}
