package io.premortem.dataset.ledger.cash;

import io.premortem.dataset.ledger.cash.Bootstrap.Value;

/**
 * Compound growth {@code E(amount) = level · (1 + growth)^month}, fitted by Poisson pseudo-maximum
 * likelihood (Santos Silva and Tenreyro, The Log of Gravity, 2006): consistent for the mean
 * whatever the distribution, and months without money are no trouble, as they are to a logarithm.
 * Standard errors are White's (1980).
 */
final class Trend {
  private static final int STEPS = 60;
  private static final double STEEPEST = 3;
  private static final double EXACT = 1e-10;

  /**
   * @param level logarithm of the amount in month {@code at} 0
   * @param slope logarithm of 1 + growth
   * @param vLevel variance of the level; likewise the others
   */
  private record Fit(double level, double slope, double vLevel, double vBoth, double vSlope) {
    static final Fit NONE = new Fit(Double.NaN, Double.NaN, 0, 0, 0);
  }

  private final double[] amounts;
  private final double[] times;
  private final double scale;

  /**
   * @param amounts at least 0, not all 0
   * @param times months since the first, ascending
   */
  Trend(double[] amounts, double[] times) {
    this.amounts = amounts.clone();
    this.times = times.clone();
    this.scale = new Series(amounts).mean();
  }

  /** ln(1 + growth) per month. */
  Value slope(int[] months) {
    Fit fit = fit(months);
    return new Value(fit.slope(), Math.sqrt(fit.vSlope()));
  }

  /** Logarithm of the expected amount at {@code time}. */
  Value level(int[] months, double time) {
    Fit fit = fit(months);
    double variance = fit.vLevel() + 2 * time * fit.vBoth() + time * time * fit.vSlope();
    return new Value(
        fit.level() + time * fit.slope() + Math.log(scale), Math.sqrt(Math.max(0, variance)));
  }

  private Fit fit(int[] months) {
    double sum = 0;
    for (int month : months) {
      sum += amounts[month] / scale / months.length;
    }
    double level = Math.log(sum);
    double slope = 0;
    for (int step = 0; step < STEPS && Double.isFinite(level); step++) {
      double[] s = sums(months, level, slope);
      double determinant = s[2] * s[4] - s[3] * s[3];
      if (!(determinant > EXACT * s[2] * s[4])) {
        return Fit.NONE;
      }
      double dLevel = (s[4] * s[0] - s[3] * s[1]) / determinant;
      double dSlope = (s[2] * s[1] - s[3] * s[0]) / determinant;
      // Steps of more than a factor of e overshoot where the fit is still poor.
      double shorten = Math.min(1, 1 / Math.max(Math.abs(dLevel), Math.abs(dSlope) * last()));
      level += shorten * dLevel;
      slope += shorten * dSlope;
      if (Math.abs(slope) > STEEPEST) {
        return Fit.NONE;
      }
      if (Math.abs(dLevel) + Math.abs(dSlope) < EXACT) {
        return withErrors(months, level, slope);
      }
    }
    return Fit.NONE;
  }

  private double last() {
    return Math.max(1, times[times.length - 1]);
  }

  /** Two scores, and the information's 00, 01 and 11 at 2 to 4. */
  private double[] sums(int[] months, double level, double slope) {
    double[] s = new double[5];
    for (int month : months) {
      double t = times[month];
      double expected = Math.exp(level + slope * t);
      double rest = amounts[month] / scale - expected;
      s[0] += rest;
      s[1] += rest * t;
      s[2] += expected;
      s[3] += expected * t;
      s[4] += expected * t * t;
    }
    return s;
  }

  private Fit withErrors(int[] months, double level, double slope) {
    double[] s = sums(months, level, slope);
    double m00 = 0;
    double m01 = 0;
    double m11 = 0;
    for (int month : months) {
      double t = times[month];
      double square = Math.pow(amounts[month] / scale - Math.exp(level + slope * t), 2);
      m00 += square;
      m01 += square * t;
      m11 += square * t * t;
    }
    double determinant = s[2] * s[4] - s[3] * s[3];
    double i00 = s[4] / determinant;
    double i01 = -s[3] / determinant;
    double i11 = s[2] / determinant;
    // White's estimate is too small for few months; HC1 makes up for the two parameters.
    double few = months.length / (months.length - 2.0);
    return new Fit(
        level,
        slope,
        few * (i00 * i00 * m00 + 2 * i00 * i01 * m01 + i01 * i01 * m11),
        few * (i00 * i01 * m00 + (i00 * i11 + i01 * i01) * m01 + i01 * i11 * m11),
        few * (i01 * i01 * m00 + 2 * i01 * i11 * m01 + i11 * i11 * m11));
  }
}
