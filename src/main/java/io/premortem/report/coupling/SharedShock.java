package io.premortem.report.coupling;

import java.util.List;

/**
 * A one-factor model of a portfolio: one shock Z ≥ 0, lognormal with mean 1, scales the coupled
 * part of every company's hazard (shared frailty: Vaupel, Manton and Stallard 1979, Demography 16),
 * and given Z the companies die independently. With H = −ln(1 − p) the hazard of a company of
 * chance p and w its coupled share,
 *
 * <pre>P(alive | Z) = exp(−(1 − w)·H − b·Z), where b solves E[exp(−b·Z)] = exp(−w·H),</pre>
 *
 * so that its own chance stays p at any coupling, and with it the expected number gone. At coupling
 * 0 this is the Poisson-binomial distribution.
 */
public final class SharedShock {
  /** The engine takes no larger one for its own shared shock. */
  public static final double MOST = 3;

  private SharedShock() {}

  /**
   * @param coupling standard deviation of ln Z, 0 to {@link #MOST}
   */
  public static Toll toll(List<Exposure> companies, double coupling) {
    if (!(coupling >= 0 && coupling <= MOST)) {
      throw new IllegalArgumentException("coupling out of range: " + coupling);
    }
    var grid = ShockGrid.of(coupling, companies.size());
    var conditional = companies.stream().map(company -> Conditional.of(company, grid)).toList();
    var exactly = new double[companies.size() + 1];
    for (int point = 0; point < grid.shocks().length; point++) {
      double shock = grid.shocks()[point];
      var given =
          PoissonBinomial.distribution(
              conditional.stream().mapToDouble(company -> company.dead(shock)).toArray());
      for (int k = 0; k < exactly.length; k++) {
        exactly[k] += grid.weights()[point] * given[k];
      }
    }
    return new Toll(coupling, exactly);
  }

  /**
   * A company's hazard given the shock.
   *
   * @param own the part that the shock leaves alone; infinite when the end is certain
   * @param coupled the part that it multiplies
   */
  record Conditional(double own, double coupled) {

    static Conditional of(Exposure company, ShockGrid grid) {
      double hazard = company.hazard();
      return Double.isInfinite(hazard)
          ? new Conditional(hazard, 0)
          : new Conditional(
              (1 - company.coupled()) * hazard, grid.inverse(company.coupled() * hazard));
    }

    double dead(double shock) {
      return -StrictMath.expm1(-own - coupled * shock);
    }
  }
}
