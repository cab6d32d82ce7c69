package io.premortem.dataset.ledger.cash;

import java.util.Arrays;
import java.util.Random;

/**
 * Intervals for few months by the studentised bootstrap (Efron and Tibshirani, An Introduction to
 * the Bootstrap, 1993, chapter 12): months are drawn with replacement, and the spread of (drawn −
 * observed) / standard error gives the quantiles by which the standard error is stretched.
 *
 * <p>With a handful of months neither this nor Student's t holds its level when payments are lumpy,
 * so each end is the farther of the two; and as very few months let the ratio explode, no end is
 * farther than {@value #FARTHEST} times Student's. What n months did not happen to show is allowed
 * for by one part in n more, as the rule of succession would. {@code BurnCoverageTest} shows what
 * all this covers.
 */
final class Bootstrap {
  static final int DRAWS = 2000;
  private static final double FARTHEST = 2.5;

  /** 95th percentile of Student's t for 1, 2, … degrees of freedom. */
  private static final double[] STUDENT = {
    6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.796, 1.782
  };

  /**
   * @param se standard error, at least 0
   */
  record Value(double value, double se) {
    boolean usable() {
      return Double.isFinite(value) && se > 0 && Double.isFinite(se);
    }
  }

  /** A figure of some months, of which any may come more than once. */
  @FunctionalInterface
  interface Statistic {
    Value of(int[] months);
  }

  /**
   * The interval with what it was made of.
   *
   * @param ratios (drawn − observed) / standard error, ascending, within what the cap allows
   */
  record Result(Estimate estimate, double se, double[] ratios) {}

  private final int months;
  private final long seed;

  /**
   * @param months how many there are, 2 to 14
   */
  Bootstrap(int months, long seed) {
    this.months = months;
    this.seed = seed;
  }

  /**
   * @param fitted parameters that the statistic takes from the months: 1 for a mean, 2 for a line
   */
  Result interval(Statistic statistic, int fitted) {
    int[] all = new int[months];
    Arrays.setAll(all, i -> i);
    Value observed = statistic.of(all);
    if (!observed.usable()) {
      return new Result(Estimate.exact(observed.value()), 0, new double[] {0});
    }
    double student = STUDENT[months - fitted - 1];
    double[] ratios = ratios(statistic, observed, student);
    double unseen = 1 + 1.0 / months;
    double above = unseen * Math.max(student, quantile(ratios, 0.95));
    double below = unseen * Math.min(-student, quantile(ratios, 0.05));
    double value = observed.value();
    var estimate =
        new Estimate(value, value - above * observed.se(), value - below * observed.se());
    return new Result(estimate, observed.se(), ratios);
  }

  private double[] ratios(Statistic statistic, Value observed, double student) {
    var random = new Random(seed);
    double[] ratios = new double[DRAWS];
    int[] drawn = new int[months];
    int count = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < months; i++) {
        drawn[i] = random.nextInt(months);
      }
      Value value = statistic.of(drawn);
      // A draw of the same month over and over has no spread to measure by.
      if (value.usable()) {
        double ratio = (value.value() - observed.value()) / value.se();
        ratios[count++] = Math.clamp(ratio, -FARTHEST * student, FARTHEST * student);
      }
    }
    double[] usable = count == 0 ? new double[] {0} : Arrays.copyOf(ratios, count);
    Arrays.sort(usable);
    return usable;
  }

  static double quantile(double[] ascending, double p) {
    return ascending[Math.min(ascending.length - 1, (int) (p * ascending.length))];
  }
}
