package io.premortem.lab.learn.evaluation;

import java.util.Arrays;

/** How far chance moves a mean. */
public final class StandardError {
  private StandardError() {}

  /** Deviation of the values, by n − 1, over √n; 0 for a single one, NaN for none. */
  public static double ofMean(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / values.length / Math.max(1, values.length - 1));
  }
}
