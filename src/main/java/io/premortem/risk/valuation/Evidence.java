package io.premortem.risk.valuation;

import io.premortem.risk.knowledge.Grades;
import io.premortem.risk.knowledge.Grades.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What stands behind the answer to one indicator.
 *
 * @param asOf the day that it speaks of; it fades from then on
 * @param note in the founder's words; null for none
 * @param link address of a document, http or https; null for none
 * @param dataset that shows it; null for none
 * @param by subject of whoever answered
 * @param at when
 */
public record Evidence(
    Status status,
    LocalDate asOf,
    String note,
    String link,
    Origin dataset,
    String by,
    Instant at) {

  /** A data set as it was: its name and bytes are copied, so that it may go. */
  public record Origin(UUID id, String name, String sha256) {}

  public static Evidence claimed(LocalDate asOf, String by, Instant at) {
    return new Evidence(Status.CLAIMED, asOf, null, null, null, by, at);
  }

  /** The chance that the answer still holds on a day, above 0 and at most 1. */
  public double credibility(Grades grades, LocalDate day) {
    return grades.credibility(status, ChronoUnit.DAYS.between(asOf, day));
  }
}
