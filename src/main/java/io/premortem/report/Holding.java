package io.premortem.report;

import io.premortem.tenancy.Organization;
import java.time.Instant;
import java.util.UUID;

/**
 * A company's report in the hands of a fund.
 *
 * @param company who shares it
 * @param report the newest snapshot that the share shows
 * @param movement since the last snapshot that the fund saw, or else the one before; null for none
 * @param seen whether somebody of the fund has opened this snapshot
 * @param newer whether there is a newer one that the share does not show
 * @param follows whether it will show newer ones
 * @param consent whether the company may be counted in the fund's aggregates
 * @param since when it was shared
 * @param expiresAt until when
 */
public record Holding(
    UUID share,
    Organization company,
    Report report,
    Movement movement,
    boolean seen,
    boolean newer,
    boolean follows,
    boolean consent,
    Instant since,
    Instant expiresAt) {

  /**
   * How survival moved.
   *
   * @param number of the earlier snapshot
   * @param month at which the two are compared: the nearer horizon
   * @param from survival then, as the earlier states it
   * @param to survival then, as the newer does
   */
  public record Movement(int number, int month, double from, double to) {

    public double delta() {
      return to - from;
    }

    static Movement between(Report earlier, Report later) {
      int month = Math.min(earlier.survival().size(), later.survival().size()) - 1;
      return new Movement(
          earlier.number(),
          month,
          earlier.survival().get(month).p(),
          later.survival().get(month).p());
    }

    /** As the report itself tells it; null when it tells nothing. */
    static Movement told(Report report) {
      var moved = report.moved();
      return moved == null
          ? null
          : new Movement(moved.number(), moved.month(), moved.from(), moved.to());
    }
  }
}
