package io.premortem.risk.compute;

import io.premortem.risk.engine.Distribution;

/**
 * A number that is not known exactly; its unit stands where it is used.
 *
 * @param low 5th percentile
 * @param median 50th percentile
 * @param high 95th percentile
 */
public record Estimate(double low, double median, double high) {

  static Estimate of(Distribution distribution) {
    return new Estimate(
        distribution.quantile(0.05), distribution.quantile(0.5), distribution.quantile(0.95));
  }
}
