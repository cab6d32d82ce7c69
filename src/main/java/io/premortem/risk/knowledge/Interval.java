package io.premortem.risk.knowledge;

/**
 * A 90 % interval: 5th and 95th percentile; a number that is known has {@code low == high}.
 *
 * @param low 5th percentile
 * @param high 95th percentile, not below {@code low}
 */
public record Interval(double low, double high) {

  public static Interval of(double value) {
    return new Interval(value, value);
  }

  /** Middle in log space; both ends must be above 0. */
  public double geometricMean() {
    return Math.sqrt(low * high);
  }

  /**
   * The 90 % interval of the product of two independent lognormal quantities: centres add and
   * variances add in log space. Both intervals must be above 0.
   */
  public Interval times(Interval other) {
    double centre = Math.log(geometricMean()) + Math.log(other.geometricMean());
    double half = Math.hypot(halfWidth(), other.halfWidth());
    if (half == 0) {
      return of(low * other.low);
    }
    return new Interval(Math.exp(centre - half), Math.exp(centre + half));
  }

  private double halfWidth() {
    return Math.log(high / low) / 2;
  }
}
