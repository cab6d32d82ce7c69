package io.premortem.risk.compliance;

/**
 * What a hazard is multiplied by: 5th and 95th percentile.
 *
 * @param low above 0
 * @param high not below {@code low}
 */
public record Factor(double low, double high) {
  static final Factor ONE = new Factor(1, 1);

  /** Middle in log space. */
  double middle() {
    return Math.sqrt(low * high);
  }

  /** As wide again, independently, as from 1 / reach to reach; the middle stays. */
  Factor widened(double reach) {
    if (reach == 1) {
      return this;
    }
    double half = Math.hypot(Math.log(high / low) / 2, Math.log(reach));
    return new Factor(middle() * Math.exp(-half), middle() * Math.exp(half));
  }
}
