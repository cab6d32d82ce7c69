package io.premortem.dataset.ledger.cash;

import io.premortem.dataset.ledger.cash.Bootstrap.Value;

/** Figures of a monthly series, as the bootstrap asks for them. */
final class Series {
  private static final double TINY = 1e-12;

  private final double[] values;

  Series(double[] values) {
    this.values = values.clone();
  }

  double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  double get(int month) {
    return values[month];
  }

  /** The mean with the usual standard error. */
  Value mean(int[] months) {
    double sum = 0;
    for (int month : months) {
      sum += values[month];
    }
    double mean = sum / months.length;
    double squares = 0;
    for (int month : months) {
      squares += (values[month] - mean) * (values[month] - mean);
    }
    double se = Math.sqrt(squares / (months.length - 1) / months.length);
    return new Value(mean, se <= TINY * Math.abs(mean) ? 0 : se);
  }

  /** The logarithm of the mean, for amounts that cannot be negative; delta method. */
  Value logMean(int[] months) {
    Value mean = mean(months);
    return new Value(Math.log(mean.value()), mean.se() / mean.value());
  }

  /**
   * The logarithm of the standard deviation; delta method with the fourth moment, at least that of
   * the normal distribution, which few months understate.
   */
  Value logDeviation(int[] months) {
    int n = months.length;
    double mean = mean(months).value();
    double second = 0;
    double fourth = 0;
    for (int month : months) {
      double square = (values[month] - mean) * (values[month] - mean);
      second += square / n;
      fourth += square * square / n;
    }
    double deviation = Math.sqrt(second * n / (n - 1));
    if (deviation <= TINY * Math.abs(mean)) {
      return new Value(Math.log(0), 0);
    }
    double kurtosis = Math.max(3, fourth / (second * second));
    return new Value(Math.log(deviation), Math.sqrt((kurtosis - 1) / (4 * (n - 1))));
  }
}
