package io.premortem.dataset.customers.retention;

/**
 * A figure with its 90 % interval.
 *
 * @param low at most {@code value}
 * @param high at least {@code value}
 */
public record Estimate(double value, double low, double high) {

  /** Normal quantile of 0.95, for two-sided 90 % intervals. */
  static final double Z90 = 1.6448536269514722;

  /** One minus the figure: a retention as a loss. */
  public Estimate complement() {
    return new Estimate(1 - value, 1 - high, 1 - low);
  }
}
