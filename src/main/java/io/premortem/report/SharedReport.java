package io.premortem.report;

import java.time.Instant;

/** What stands behind a link. */
public sealed interface SharedReport {

  /**
   * @param company name of the tenant that shares it
   * @param expiresAt until when
   * @param viewer who reads it; empty where the link does not ask
   * @param first whether nobody opened the link before
   */
  record Opened(Report report, String company, Instant expiresAt, String viewer, boolean first)
      implements SharedReport {}

  /** It asks for something first. */
  record Gated(boolean passcode, boolean email) implements SharedReport {}

  /** It was taken back, or its time is over. */
  record Gone(boolean revoked) implements SharedReport {}

  /** No such link. */
  record Unknown() implements SharedReport {}
}
