package io.premortem.dataset.customers.retention;

/** Score interval of a share (Wilson, JASA 22, 1927). */
final class Wilson {

  private Wilson() {}

  /**
   * @param successes 0 to {@code trials}
   * @param trials at least 1
   * @param z normal quantile, 1.645 for 90 %
   */
  static Estimate interval(long successes, long trials, double z) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials);
    }
    double n = trials;
    double p = successes / n;
    double scale = 1 + z * z / n;
    double centre = (p + z * z / (2 * n)) / scale;
    double half = z / scale * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    // At the ends the exact bound is 0 or 1; only rounding says otherwise.
    double low = successes == 0 ? 0 : Math.min(p, centre - half);
    double high = successes == trials ? 1 : Math.max(p, centre + half);
    return new Estimate(p, low, high);
  }
}
