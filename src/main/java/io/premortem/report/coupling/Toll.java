package io.premortem.report.coupling;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many of n companies are gone at the end of the period.
 *
 * @param coupling standard deviation of the logarithm of the shared shock
 * @param exactly n + 1 probabilities: that exactly k are gone; they sum to 1
 */
public record Toll(double coupling, double[] exactly) {

  /** Number of companies. */
  public int companies() {
    return exactly.length - 1;
  }

  /**
   * @param k 0 to n
   */
  public double atLeast(int k) {
    // Smallest first, so that a small tail keeps its digits.
    return IntStream.iterate(companies(), i -> i >= k, i -> i - 1)
        .mapToDouble(i -> exactly[i])
        .sum();
  }

  /** Expected number gone. */
  public double mean() {
    return IntStream.rangeClosed(0, companies()).mapToDouble(k -> k * exactly[k]).sum();
  }

  public double variance() {
    double mean = mean();
    return IntStream.rangeClosed(0, companies())
        .mapToDouble(k -> (k - mean) * (k - mean) * exactly[k])
        .sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Toll toll
        && coupling == toll.coupling
        && Arrays.equals(exactly, toll.exactly);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(exactly);
  }

  @Override
  public String toString() {
    return "Toll[coupling=" + coupling + ", exactly=" + Arrays.toString(exactly) + "]";
  }
}
