package io.premortem.dataset.profile.relation;

import java.util.List;

/**
 * Share of a quantity's variance between the levels of a category: Pearson's η² (1905) without its
 * bias (Kelley, An unbiased correlation ratio measure, PNAS 21, 1935).
 */
final class CorrelationRatio {
  private CorrelationRatio() {}

  /** One measure; none where the quantity, or the category, does not vary over the common rows. */
  static List<Association> of(Variable category, Quantity quantity) {
    int[] counts = new int[category.levels()];
    double mean = 0;
    int rows = 0;
    for (int i = 0; i < category.codes().length; i++) {
      if (category.codes()[i] >= 0 && quantity.codes()[i] >= 0) {
        counts[category.codes()[i]]++;
        mean += (quantity.values()[i] - mean) / ++rows;
      }
    }
    double[] sums = new double[category.levels()];
    double total = 0;
    for (int i = 0; i < category.codes().length; i++) {
      if (category.codes()[i] >= 0 && quantity.codes()[i] >= 0) {
        double deviation = quantity.values()[i] - mean;
        sums[category.codes()[i]] += deviation;
        total += deviation * deviation;
      }
    }
    int levels = 0;
    double between = 0;
    for (int level = 0; level < counts.length; level++) {
      if (counts[level] > 0) {
        levels++;
        between += sums[level] * sums[level] / counts[level];
      }
    }
    return levels < 2 || levels >= rows || !(total > 0)
        ? List.of()
        : List.of(association(Math.min(1, between / total), levels, rows));
  }

  private static Association association(double raw, int levels, int rows) {
    double df1 = levels - 1.0;
    double df2 = (double) rows - levels;
    double value = Math.max(0, 1 - (1 - raw) * (rows - 1) / df2);
    return new Association(
        Measure.ETA_SQUARED, value, rows < 4 ? null : interval(raw, df1, df2, rows), rows);
  }

  /** η² = λ / (λ + n) for the λ of the F test (Steiger, Psychological Methods 9, 2004). */
  private static Interval interval(double raw, double df1, double df2, int rows) {
    if (raw >= 1 - 1e-12) {
      return new Interval(1, 1);
    }
    Interval lambda = Noncentral.f(raw / df1 / ((1 - raw) / df2), df1, df2);
    return new Interval(
        lambda.low() / (lambda.low() + rows), lambda.high() / (lambda.high() + rows));
  }
}
