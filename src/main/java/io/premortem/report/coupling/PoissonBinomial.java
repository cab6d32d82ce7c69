package io.premortem.report.coupling;

/**
 * How many of n independent events of different probabilities happen. The exact recursion of Barlow
 * and Heidtmann (1984, IEEE Trans. Reliability 33), which adds one event at a time and only adds
 * positive numbers, so that its error stays within rounding; see Hong (2013, Comput. Stat. Data
 * Anal. 59), section 2.
 */
final class PoissonBinomial {
  private PoissonBinomial() {}

  /**
   * @param chances n probabilities, 0 to 1
   * @return n + 1 probabilities: that exactly k of the events happen
   */
  static double[] distribution(double[] chances) {
    var exactly = new double[chances.length + 1];
    exactly[0] = 1;
    for (int events = 0; events < chances.length; events++) {
      double p = chances[events];
      for (int k = events + 1; k > 0; k--) {
        exactly[k] = exactly[k] * (1 - p) + exactly[k - 1] * p;
      }
      exactly[0] *= 1 - p;
    }
    return exactly;
  }
}
