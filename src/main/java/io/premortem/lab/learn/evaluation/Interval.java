package io.premortem.lab.learn.evaluation;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A 95 % interval of a mean over test rows. */
public record Interval(double low, double high) {
  private static final int RESAMPLES = 1_000;

  /**
   * Percentile bootstrap over rows (Efron 1979): 2.5 % and 97.5 % quantiles, linearly interpolated,
   * of 1,000 resampled means.
   *
   * @param draw gives a uniform row number below its argument
   */
  static Interval ofMean(double[] values, IntUnaryOperator draw) {
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int j = 0; j < values.length; j++) {
        sum += values[draw.applyAsInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(quantile(means, 0.025), quantile(means, 0.975));
  }

  private static double quantile(double[] sorted, double q) {
    double position = q * (sorted.length - 1);
    int below = (int) position;
    double above = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (position - below) * (above - sorted[below]);
  }
}
