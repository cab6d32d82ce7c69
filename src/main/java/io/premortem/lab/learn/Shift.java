package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.Interval;
import java.util.List;

/**
 * How well boosted trees tell test rows from training rows, judged on rows that they had not seen
 * (a classifier two-sample test: Lopez-Paz and Oquab, ICLR 2017). 0.5 is not at all.
 *
 * @param rows that were looked at, of both parts
 * @param auc area under the ROC curve
 * @param interval 95 %, DeLong
 * @param signs columns that give it away, the plainest first; none when nothing does
 * @param left column by which the rows were parted in time, left out; null for none
 */
public record Shift(int rows, double auc, Interval interval, List<Sign> signs, String left) {
  /** An interval wholly above this is worth a warning. */
  private static final double NOTABLE = 0.55;

  /**
   * @param drop of the area when the column's values change places among the rows
   * @param interval 95 %, DeLong, paired
   */
  public record Sign(String column, double drop, Interval interval) {}

  public boolean notable() {
    return interval.low() > NOTABLE;
  }
}
