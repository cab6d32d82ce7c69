package io.premortem.risk.compute;

import io.premortem.risk.engine.Distribution;

/**
 * A positive number by its 90 % interval, lognormal between; products, quotients and powers of
 * independent ones are lognormal again, so they are exact. A number that is known has both ends
 * equal.
 *
 * @param low 5th percentile, above 0
 * @param high 95th percentile, not below {@code low}
 */
public record Range(double low, double high) {

  /**
   * @throws IllegalArgumentException when the ends are not {@code 0 < low <= high < infinity}
   */
  public Range {
    if (!(low > 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no range of positive numbers: " + low + " to " + high);
    }
  }

  public static Range of(double value) {
    return new Range(value, value);
  }

  /** Medians multiply; variances add in log space. */
  public Range times(Range other) {
    if (known()) {
      return other.scaled(low);
    }
    if (other.known()) {
      return scaled(other.low);
    }
    double centre = Math.log(median()) + Math.log(other.median());
    double half = Math.hypot(Math.log(high / low) / 2, Math.log(other.high / other.low) / 2);
    return new Range(Math.exp(centre - half), Math.exp(centre + half));
  }

  public Range over(Range divisor) {
    return times(new Range(1 / divisor.high, 1 / divisor.low));
  }

  /**
   * @param factor above 0
   */
  public Range scaled(double factor) {
    return new Range(low * factor, high * factor);
  }

  /**
   * @param exponent at least 0
   */
  public Range power(double exponent) {
    return new Range(Math.pow(low, exponent), Math.pow(high, exponent));
  }

  public double median() {
    return known() ? low : Math.sqrt(low) * Math.sqrt(high);
  }

  /** As the simulation draws it. */
  public Distribution distribution() {
    return known() ? Distribution.constant(low) : new Distribution.Lognormal(low, high);
  }

  Estimate estimate() {
    return new Estimate(low, median(), high);
  }

  private boolean known() {
    return low == high;
  }
}
