package io.premortem.report.coupling;

/**
 * Points and weights to average over the shared shock Z = exp(σX − σ²/2), X standard normal: the
 * lognormal frailty with mean 1 of the risk engine. The trapezoidal rule in X, which converges
 * geometrically for what is analytic in a strip about the real line (Trefethen and Weideman 2014,
 * SIAM Review 56, theorem 5.1).
 *
 * <p>Within |Im x| ≤ d = π/(2σ) the real part of Z is not negative, so a company's conditional
 * survival e^{−a−bZ} is at most 1 in size and its counterpart at most 2; the distribution of n
 * companies is then at most 3ⁿ, and the normal density there integrates to at most e^{d²/2}. The
 * step makes the bound 2·3ⁿ·e^{d²/2}/(e^{2πd/h} − 1) less than 10⁻¹⁶. Beyond ±9 the density leaves
 * less than 10⁻¹⁸.
 *
 * @param shocks values of Z
 * @param weights as many; they sum to 1
 */
record ShockGrid(double[] shocks, double[] weights) {
  private static final double REACH = 9;
  private static final double TOLERANCE = 1e-16;

  // Narrow enough that e^{d²/2} stays small where σ is small and the strip wide.
  private static final double WIDEST = 4;

  /**
   * @param sd σ, standard deviation of ln Z, 0 or more; 0 gives the one point 1
   * @param companies n
   */
  static ShockGrid of(double sd, int companies) {
    if (sd == 0) {
      return new ShockGrid(new double[] {1}, new double[] {1});
    }
    int half = (int) Math.ceil(REACH / step(sd, companies));
    double step = REACH / half;
    var shocks = new double[2 * half + 1];
    var weights = new double[2 * half + 1];
    double sum = 0;
    for (int i = 0; i < shocks.length; i++) {
      double x = (i - half) * step;
      shocks[i] = StrictMath.exp(sd * x - sd * sd / 2);
      weights[i] = StrictMath.exp(-x * x / 2);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return new ShockGrid(shocks, weights);
  }

  private static double step(double sd, int companies) {
    double strip = Math.min(Math.PI / (2 * sd), WIDEST);
    double bound =
        StrictMath.log(2 / TOLERANCE) + companies * StrictMath.log(3) + strip * strip / 2;
    return 2 * Math.PI * strip / bound;
  }

  /** The average of e^{−bZ}: the Laplace transform of the shock. */
  double laplace(double b) {
    double sum = 0;
    for (int i = 0; i < shocks.length; i++) {
      sum += weights[i] * StrictMath.exp(-b * shocks[i]);
    }
    return sum;
  }

  /**
   * The b whose {@link #laplace} is e^{−hazard}.
   *
   * @param hazard 0 or more, finite
   */
  double inverse(double hazard) {
    if (hazard == 0 || shocks.length == 1) {
      return hazard;
    }
    double wanted = StrictMath.exp(-hazard);
    // By Jensen's inequality b ≥ hazard, but for the rounding of the weights.
    double low = StrictMath.log(hazard) - 1e-9;
    double high = low + 1;
    while (laplace(StrictMath.exp(high)) > wanted) {
      high += 1;
    }
    double middle = (low + high) / 2;
    while (low < middle && middle < high) {
      if (laplace(StrictMath.exp(middle)) > wanted) {
        low = middle;
      } else {
        high = middle;
      }
      middle = (low + high) / 2;
    }
    return StrictMath.exp(middle);
  }
}
