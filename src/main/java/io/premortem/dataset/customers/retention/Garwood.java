package io.premortem.dataset.customers.retention;

/**
 * Exact interval of a Poisson mean (Garwood, Biometrika 28, 1936): equal tails, never too short.
 */
final class Garwood {

  private static final double TINY = 1e-18;
  private static final int HALVINGS = 200;

  private Garwood() {}

  /**
   * The rate of events with its interval.
   *
   * @param events at least 0
   * @param exposure what they are counted over, more than 0
   * @param tail probability beyond each end, 0.05 for 90 %
   */
  static Estimate rate(long events, double exposure, double tail) {
    if (events < 0 || !(exposure > 0)) {
      throw new IllegalArgumentException(events + " over " + exposure);
    }
    double low = events == 0 ? 0 : mean(events - 1, 1 - tail);
    return new Estimate(events / exposure, low / exposure, mean(events, tail) / exposure);
  }

  /** The mean under which {@code P(X ≤ events) = probability}. */
  private static double mean(long events, double probability) {
    double low = 0;
    double high = events + 20 + 20 * Math.sqrt(events);
    for (int i = 0; i < HALVINGS && high - low > 1e-14 * high; i++) {
      double middle = (low + high) / 2;
      // The probability falls as the mean grows.
      if (atMost(events, middle) > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** {@code P(X ≤ events)}, summed from the largest term of the smaller tail outwards. */
  static double atMost(long events, double mean) {
    if (mean <= 0) {
      return 1;
    }
    return events < mean ? tail(events, mean, -1) : 1 - tail(events + 1, mean, 1);
  }

  private static double tail(long from, double mean, int step) {
    double term = Math.exp(from * Math.log(mean) - mean - logFactorial(from));
    double sum = 0;
    for (long k = from; k >= 0 && term > TINY * sum; k += step) {
      sum += term;
      term *= step < 0 ? k / mean : mean / (k + 1);
    }
    return sum;
  }

  /** Sum of logarithms for small n, else Stirling's series, exact to 1e-15. */
  private static double logFactorial(long n) {
    if (n < 20) {
      double sum = 0;
      for (int k = 2; k <= n; k++) {
        sum += Math.log(k);
      }
      return sum;
    }
    double x = n + 1.0;
    double inverse = 1 / (x * x);
    double series =
        (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x;
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
  }
}
