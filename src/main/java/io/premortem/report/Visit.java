package io.premortem.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * What one reader did at a share.
 *
 * @param kind {@code opened}, {@code downloaded}, or why the reader was turned away: {@code gone},
 *     {@code gate-closed}, {@code nda-declined}
 * @param viewer name and proved address of the visitor; empty where the link does not ask
 * @param userAgent what the visitor's browser calls itself, cut to 300 characters
 * @param number of the snapshot that was opened; null where only one could be, or none was
 */
public record Visit(String kind, Instant at, String viewer, String userAgent, Integer number) {

  /** Whether the share did not open. */
  @JsonIgnore
  public boolean turnedAway() {
    return VisitStore.TURNED_AWAY.contains(kind);
  }
}
