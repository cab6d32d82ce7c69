package io.premortem.dataset.profile;

/**
 * How far the distribution of a column moved: the population stability index (Siddiqi, Credit Risk
 * Scorecards, 2006), a symmetrised Kullback–Leibler divergence, {@code Σ (q − p) ln(q / p)} over
 * groups with the shares {@code p} before and {@code q} after. A group that is empty on one side
 * counts half a row there; one that is empty on both does not count at all.
 *
 * @param index at least 0; 0 for equal shares
 * @param expected of two samples of these sizes from one and the same distribution: {@code (B −
 *     1)(1/n + 1/m)} for {@code B} groups (Yurdakul, Statistical Properties of Population Stability
 *     Index, 2018)
 * @param limit that such samples pass only one time in twenty, by the chi-squared distribution of
 *     the same source
 */
public record PopulationStability(double index, double expected, double limit) {

  /** From here on a shift is called moderate, by the convention of the scorecard trade. */
  public static final double MODERATE = 0.1;

  /** From here on it is called large. */
  public static final double LARGE = 0.25;

  private static final double HALF_A_ROW = 0.5;

  /** The 95th percentile of the standard normal distribution. */
  private static final double Z95 = 1.6448536269514722;

  /** The index in a word. */
  public enum Shift {
    STABLE,
    MODERATE,
    LARGE
  }

  /**
   * @param before rows in each group
   * @param after rows in the same groups
   * @throws IllegalArgumentException if the groups differ in number or a side has no rows
   */
  public static PopulationStability of(long[] before, long[] after) {
    if (before.length != after.length) {
      throw new IllegalArgumentException(before.length + " groups and " + after.length);
    }
    long n = total(before);
    long m = total(after);
    double index = 0;
    int groups = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] > 0 || after[i] > 0) {
        double p = share(before[i], n);
        double q = share(after[i], m);
        index += (q - p) * Math.log(q / p);
        groups++;
      }
    }
    double sizes = 1.0 / n + 1.0 / m;
    int freedom = groups - 1;
    return new PopulationStability(index, freedom * sizes, chiSquared95(freedom) * sizes);
  }

  public Shift shift() {
    if (index >= LARGE) {
      return Shift.LARGE;
    }
    return index >= MODERATE ? Shift.MODERATE : Shift.STABLE;
  }

  /** Whether samples of these sizes differ as much by chance alone, one time in twenty or more. */
  public boolean withinChance() {
    return index <= limit;
  }

  private static long total(long[] counts) {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    if (total <= 0) {
      throw new IllegalArgumentException("no rows");
    }
    return total;
  }

  private static double share(long count, long total) {
    return (count == 0 ? HALF_A_ROW : count) / total;
  }

  /** Wilson and Hilferty, PNAS 1931; within 3 % for one degree of freedom, better beyond. */
  private static double chiSquared95(int freedom) {
    if (freedom == 0) {
      return 0;
    }
    double variance = 2.0 / (9.0 * freedom);
    double root = 1 - variance + Z95 * Math.sqrt(variance);
    return freedom * root * root * root;
  }
}
