package io.premortem.report;

import java.time.Instant;
import java.util.List;

/** What stands behind a share. */
public sealed interface SharedReport {

  /**
   * @param company name of the tenant that shares it
   * @param expiresAt until when
   * @param viewer who reads it; empty where the link does not ask
   * @param first whether nobody opened the share before
   * @param snapshots that it shows, newest first
   * @param newer whether there is a newer one that it does not show
   */
  record Opened(
      Report report,
      String company,
      Instant expiresAt,
      String viewer,
      boolean first,
      List<Reports.Snapshot> snapshots,
      boolean newer)
      implements SharedReport {}

  /** It asks for something first. */
  record Gated(boolean passcode, boolean email) implements SharedReport {}

  /** It was taken back, or its time is over. */
  record Gone(boolean revoked) implements SharedReport {}

  /** No such link. */
  record Unknown() implements SharedReport {}
}
