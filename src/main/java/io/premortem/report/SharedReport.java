package io.premortem.report;

import io.premortem.report.disclosure.ShownReport;
import io.premortem.report.nda.Nda;
import io.premortem.report.seal.Bundle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What stands behind a share. */
public sealed interface SharedReport {

  /**
   * @param shown what of the report the share shows
   * @param seal the sealed file as this reader may hold it; null for a report of before
   * @param print whether its page may be printed
   * @param company name of the tenant that shares it
   * @param expiresAt until when
   * @param viewer who reads it; empty where the link does not ask
   * @param first whether nobody opened the share before
   * @param snapshots that it shows, newest first
   * @param newer whether there is a newer one that it does not show
   */
  record Opened(
      ShownReport shown,
      Bundle seal,
      boolean print,
      String company,
      Instant expiresAt,
      String viewer,
      boolean first,
      List<Reports.Snapshot> snapshots,
      boolean newer)
      implements SharedReport {}

  /** It asks for something first. */
  record Gated(boolean passcode, boolean email) implements SharedReport {}

  /**
   * It asks for a promise first.
   *
   * @param nda the version in force
   * @param report id of the snapshot that it is given for
   * @param number of that snapshot
   * @param hash root of its seal, or SHA-256 of its body where it has none
   * @param viewer what gate or sign-in knows of the reader; empty for nothing
   */
  record NeedsNda(
      String company, Nda nda, UUID share, UUID report, int number, String hash, String viewer)
      implements SharedReport {}

  /** It was taken back, or its time is over. */
  record Gone(boolean revoked) implements SharedReport {}

  /** No such link. */
  record Unknown() implements SharedReport {}
}
