package io.premortem.risk.engine;

/**
 * The quantile function of the beta distribution: Newton steps kept inside a shrinking bracket, on
 * the regularised incomplete beta function by its continued fraction (Lentz; Press et al.,
 * Numerical Recipes, 3rd ed., 6.4) and the logarithm of gamma by Lanczos' series (g = 7, n = 9).
 */
final class BetaQuantile {

  private static final double[] LANCZOS = {
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7
  };
  private static final double HALF_LOG_2PI = 0.91893853320467274178;
  private static final double TINY = 1e-300;

  private BetaQuantile() {}

  /** The x with I_x(alpha, beta) = p. */
  static double of(double p, double alpha, double beta) {
    double logNorm = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
    double low = 0;
    double high = 1;
    double x = alpha / (alpha + beta);
    for (int step = 0; step < 200; step++) {
      double excess = cumulative(x, alpha, beta, logNorm) - p;
      if (excess == 0 || high - low <= Math.ulp(high)) {
        break;
      }
      if (excess < 0) {
        low = x;
      } else {
        high = x;
      }
      double next = x - excess / density(x, alpha, beta, logNorm);
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      if (Math.abs(next - x) <= 1e-15 * x) {
        return next;
      }
      x = next;
    }
    return x;
  }

  static double cumulative(double x, double alpha, double beta) {
    return cumulative(x, alpha, beta, logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta));
  }

  private static double cumulative(double x, double alpha, double beta, double logNorm) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front =
        StrictMath.exp(logNorm + alpha * StrictMath.log(x) + beta * StrictMath.log1p(-x));
    return x < (alpha + 1) / (alpha + beta + 2)
        ? front * fraction(x, alpha, beta) / alpha
        : 1 - front * fraction(1 - x, beta, alpha) / beta;
  }

  private static double density(double x, double alpha, double beta, double logNorm) {
    return StrictMath.exp(
        logNorm + (alpha - 1) * StrictMath.log(x) + (beta - 1) * StrictMath.log1p(-x));
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / nonzero(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m <= 10_000; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonzero(1 + even * d);
      c = nonzero(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonzero(1 + odd * d);
      c = nonzero(1 + odd / c);
      double change = d * c;
      h *= change;
      if (Math.abs(change - 1) < 1e-15) {
        break;
      }
    }
    return h;
  }

  private static double nonzero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  static double logGamma(double x) {
    if (x < 0.5) {
      // Reflection; x > 0 always, so the sine is positive.
      return StrictMath.log(Math.PI / StrictMath.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x - 1 + i);
    }
    double t = x + 6.5;
    return HALF_LOG_2PI + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
  }
}
