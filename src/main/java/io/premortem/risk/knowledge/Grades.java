package io.premortem.risk.knowledge;

import java.util.Map;

/**
 * How far answers are believed, by what stands behind them.
 *
 * @param grades one for each status
 * @param floor below which no age brings an answer, 0.5 to 1
 */
public record Grades(Map<Status, Grade> grades, double floor) {

  /** What stands behind an answer. */
  public enum Status {
    /** Somebody said so. */
    CLAIMED,
    /** A document, a link or a data set was named. */
    DOCUMENTED,
    /** A part of the product measured it. */
    MEASURED
  }

  /**
   * @param credibility chance that a fresh answer holds, floor to 1
   * @param halfLifeDays in which half of what it has above the floor is lost
   */
  public record Grade(double credibility, int halfLifeDays) {}

  /** Of versions from before answers were graded: every answer counts in full. */
  static final Grades CERTAIN =
      new Grades(
          Map.of(
              Status.CLAIMED, new Grade(1, 1),
              Status.DOCUMENTED, new Grade(1, 1),
              Status.MEASURED, new Grade(1, 1)),
          1);

  public Grades {
    grades = Map.copyOf(grades);
  }

  /**
   * The chance that an answer still holds: {@code floor + (c − floor) · 2^(−age / halfLife)}.
   *
   * @param ageDays below 0 counts as 0
   */
  public double credibility(Status status, long ageDays) {
    Grade grade = grades.get(status);
    double left = Math.pow(2, -(double) Math.max(0, ageDays) / grade.halfLifeDays());
    return floor + (grade.credibility() - floor) * left;
  }
}
