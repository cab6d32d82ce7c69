package io.premortem.dataset.profile.relation;

import java.util.function.DoubleUnaryOperator;

/**
 * Intervals of a noncentrality by inverting the distribution of a test's statistic (Smithson,
 * Confidence Intervals, 2003), with closed approximations that hold for any size of table.
 */
final class Noncentral {
  private static final int HALVINGS = 100;

  private Noncentral() {}

  /** 90 % interval of λ from a χ² statistic. */
  static Interval chiSquare(double statistic, double df) {
    return invert(lambda -> chiSquare(statistic, df, lambda), statistic);
  }

  /** 90 % interval of λ from an F statistic. */
  static Interval f(double statistic, double df1, double df2) {
    return invert(lambda -> f(statistic, df1, df2, lambda), df1 * statistic);
  }

  /**
   * The power of χ²(k, λ) / (k + λ) that is nearly normal; Sankaran, Biometrika 50 (1963).
   *
   * @param mean of the power, and its deviation
   */
  private record Power(double power, double mean, double deviation) {
    static Power of(double k, double lambda) {
      double total = k + lambda;
      double h = 1 - 2 * total * (k + 3 * lambda) / (3 * Math.pow(k + 2 * lambda, 2));
      double p = (k + 2 * lambda) / (total * total);
      double m = (h - 1) * (1 - 3 * h);
      return new Power(
          h, 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p), h * Math.sqrt(2 * p) * (1 + 0.5 * m * p));
    }
  }

  /** Normal deviate of P(χ²(k, λ) ≤ x). */
  static double chiSquare(double x, double k, double lambda) {
    var power = Power.of(k, lambda);
    return (Math.pow(x / (k + lambda), power.power()) - power.mean()) / power.deviation();
  }

  /**
   * Normal deviate of P(F(k, d, λ) ≤ x): the numerator and, expanded to the second order in 1/d,
   * the denominator to the same power, as Severo and Zelen (Biometrika 47, 1960) do with cube
   * roots.
   */
  static double f(double x, double k, double d, double lambda) {
    var power = Power.of(k, lambda);
    double h = power.power();
    double ratio = Math.pow(k * x / (k + lambda), h);
    double mean = 1 + h * (h - 1) / d + h * (h - 1) * (h - 2) * (3 * h - 1) / (6 * d * d);
    double variance = 2 * h * h / d;
    return (ratio * mean - power.mean())
        / Math.sqrt(power.deviation() * power.deviation() + ratio * ratio * variance);
  }

  /** The deviate falls as λ grows. */
  private static Interval invert(DoubleUnaryOperator deviate, double start) {
    return new Interval(root(deviate, Interval.Z, start), root(deviate, -Interval.Z, start));
  }

  private static double root(DoubleUnaryOperator deviate, double wanted, double start) {
    if (deviate.applyAsDouble(0) <= wanted) {
      return 0;
    }
    double low = 0;
    double high = Math.max(1, start);
    while (deviate.applyAsDouble(high) > wanted) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = (low + high) / 2;
      if (deviate.applyAsDouble(middle) > wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
