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

  /**
   * What another factor has to be multiplied by to become this one, as an independent number:
   * middles divide, variances subtract, and what would be less than none is none.
   */
  Factor over(Factor other) {
    double middle = middle() / other.middle();
    double square = square() - other.square();
    double half = Math.sqrt(Math.max(0, square));
    return new Factor(middle * Math.exp(-half), middle * Math.exp(half));
  }

  private double square() {
    double half = Math.log(high / low) / 2;
    return half * half;
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
