package io.premortem.risk.engine;

import java.util.Arrays;

/**
 * A number that is not known exactly. Every form is given by its quantile function, so that one
 * uniform random number gives one draw and draws of two settings stay comparable.
 */
public sealed interface Distribution {

  /** The 95th percentile of the standard normal distribution. */
  double Z95 = 1.6448536269514722;

  /** The value below which a share {@code p} of the draws lies; {@code 0 < p < 1}. */
  double quantile(double p);

  double mean();

  /** Whether every draw is the same. */
  default boolean isConstant() {
    return quantile(0.05) == quantile(0.95);
  }

  /** The form a 90 % interval means when no shape is given: lognormal when low > 0, else normal. */
  static Distribution interval(double low, double high) {
    return low > 0 ? new Lognormal(low, high) : new Normal(low, high);
  }

  static Distribution constant(double value) {
    return new Constant(value);
  }

  record Constant(double value) implements Distribution {
    @Override
    public double quantile(double p) {
      return value;
    }

    @Override
    public double mean() {
      return value;
    }

    @Override
    public boolean isConstant() {
      return true;
    }
  }

  /**
   * Normal, by its 90 % interval.
   *
   * @param low 5th percentile
   * @param high 95th percentile
   */
  record Normal(double low, double high) implements Distribution {
    @Override
    public double quantile(double p) {
      return low == high ? low : mean() + (high - low) / (2 * Z95) * NormalQuantile.of(p);
    }

    @Override
    public double mean() {
      return low + (high - low) / 2;
    }
  }

  /**
   * Lognormal, by its 90 % interval.
   *
   * @param low 5th percentile, above 0
   * @param high 95th percentile
   */
  record Lognormal(double low, double high) implements Distribution {
    /** Mean of the logarithm. */
    public double mu() {
      return (StrictMath.log(low) + StrictMath.log(high)) / 2;
    }

    /** Standard deviation of the logarithm. */
    public double sigma() {
      return (StrictMath.log(high) - StrictMath.log(low)) / (2 * Z95);
    }

    @Override
    public double quantile(double p) {
      return low == high ? low : StrictMath.exp(mu() + sigma() * NormalQuantile.of(p));
    }

    @Override
    public double mean() {
      return low == high ? low : StrictMath.exp(mu() + sigma() * sigma() / 2);
    }
  }

  /** PERT: the beta distribution on min to max with mean {@code (min + 4 mode + max) / 6}. */
  record Pert(double min, double mode, double max) implements Distribution {
    @Override
    public double quantile(double p) {
      if (min == max) {
        return min;
      }
      double width = max - min;
      double alpha = 1 + 4 * (mode - min) / width;
      double beta = 1 + 4 * (max - mode) / width;
      return min + width * BetaQuantile.of(p, alpha, beta);
    }

    @Override
    public double mean() {
      return (min + 4 * mode + max) / 6;
    }

    @Override
    public boolean isConstant() {
      return min == max;
    }
  }

  /** Beta on 0 to 1. */
  record Beta(double alpha, double beta) implements Distribution {
    @Override
    public double quantile(double p) {
      return BetaQuantile.of(p, alpha, beta);
    }

    @Override
    public double mean() {
      return alpha / (alpha + beta);
    }

    @Override
    public boolean isConstant() {
      return false;
    }
  }

  /** Observed values, resampled with equal weight. */
  record Empirical(double... values) implements Distribution {
    public Empirical {
      values = values.clone();
      Arrays.sort(values);
    }

    /** The values in ascending order. */
    @Override
    public double[] values() {
      return values.clone();
    }

    @Override
    public double quantile(double p) {
      return values[Math.min(values.length - 1, (int) (p * values.length))];
    }

    @Override
    public double mean() {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }

    @Override
    public boolean isConstant() {
      return values[0] == values[values.length - 1];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Empirical(double[] theirs) && Arrays.equals(values, theirs);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      return "Empirical" + Arrays.toString(values);
    }
  }
}
