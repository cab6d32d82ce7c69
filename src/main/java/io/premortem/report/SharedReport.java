package io.premortem.report;

import java.time.Instant;

/** What stands behind a link. */
public sealed interface SharedReport {

  /**
   * @param company name of the tenant that shares it
   * @param expiresAt until when
   */
  record Opened(Report report, String company, Instant expiresAt) implements SharedReport {}

  /** It was taken back, or its time is over. */
  record Gone(boolean revoked) implements SharedReport {}

  /** No such link. */
  record Unknown() implements SharedReport {}
}
