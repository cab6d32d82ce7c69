package io.premortem.tenancy;

import java.time.LocalDate;

/**
 * What a tenant used in a day, UTC.
 *
 * @param predicted rows
 * @param jobs queued
 * @param storedBytes at the end of the day, of the files that are still there
 */
public record UsageDay(LocalDate day, long predicted, long jobs, long storedBytes) {
  public double storedMegabytes() {
    return storedBytes / 1e6;
  }
}
