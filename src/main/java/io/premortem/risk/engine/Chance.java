package io.premortem.risk.engine;

/**
 * A distribution made quick to draw from once per event. Beta forms, whose quantiles are slow, are
 * read from a table of 256 exact points joined by cubic Hermite curves with the exact slopes; the
 * eight cells at either end are computed exactly.
 */
final class Chance {

  private static final int CELLS = 256;
  private static final int EXACT = 8;

  private final Distribution distribution;
  private final double constant;

  /** Of a lognormal, else NaN; its parameters take logarithms that no draw should repeat. */
  private final double mu;

  private final double sigma;
  private final double[] points;
  private final double[] slopes;

  Chance(Distribution distribution) {
    this.distribution = distribution;
    this.constant = distribution.isConstant() ? distribution.quantile(0.5) : Double.NaN;
    boolean logs = distribution instanceof Distribution.Lognormal && Double.isNaN(constant);
    this.mu = logs ? ((Distribution.Lognormal) distribution).mu() : Double.NaN;
    this.sigma = logs ? ((Distribution.Lognormal) distribution).sigma() : Double.NaN;
    boolean slow =
        distribution instanceof Distribution.Pert || distribution instanceof Distribution.Beta;
    this.points = slow && Double.isNaN(constant) ? new double[CELLS + 1] : null;
    this.slopes = points == null ? null : new double[CELLS + 1];
    if (points != null) {
      tabulate();
    }
  }

  /** Whether every draw is the same, so that no random number is needed. */
  boolean isConstant() {
    return !Double.isNaN(constant);
  }

  double at(double u) {
    if (isConstant()) {
      return constant;
    }
    if (sigma > 0) {
      return StrictMath.exp(mu + sigma * NormalQuantile.of(u));
    }
    if (points == null) {
      return distribution.quantile(u);
    }
    double place = u * CELLS;
    int cell = (int) place;
    return cell < EXACT || cell >= CELLS - EXACT
        ? distribution.quantile(u)
        : between(cell, place - cell);
  }

  private double between(int cell, double x) {
    double rest = 1 - x;
    return rest * rest * ((1 + 2 * x) * points[cell] + x * slopes[cell])
        + x * x * ((3 - 2 * x) * points[cell + 1] - rest * slopes[cell + 1]);
  }

  /** Slopes by central differences of exact quantiles over a hundredth of a cell. */
  private void tabulate() {
    double step = 0.01 / CELLS;
    for (int i = EXACT; i <= CELLS - EXACT; i++) {
      double u = (double) i / CELLS;
      points[i] = distribution.quantile(u);
      slopes[i] =
          (distribution.quantile(u + step) - distribution.quantile(u - step)) / (2 * step) / CELLS;
    }
  }
}
