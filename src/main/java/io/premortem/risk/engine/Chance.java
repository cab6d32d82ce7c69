package io.premortem.risk.engine;

/**
 * A distribution made quick to draw from once per event: forms whose quantiles are slow are read
 * from a table like {@link NormalTable}.
 */
final class Chance {

  private static final int CELLS = NormalTable.CELLS;
  private static final int EXACT = NormalTable.EXACT;

  private final Distribution distribution;
  private final double constant;
  private final double[] points;
  private final double[] slopes;

  Chance(Distribution distribution) {
    this.distribution = distribution;
    this.constant = distribution.isConstant() ? distribution.quantile(0.5) : Double.NaN;
    boolean slow = !isConstant() && !(distribution instanceof Distribution.Empirical);
    this.points = slow ? new double[CELLS + 1] : null;
    this.slopes = slow ? new double[CELLS + 1] : null;
    if (slow) {
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
    int cell = (int) (u * CELLS);
    return points == null || NormalTable.outside(cell)
        ? distribution.quantile(u)
        : NormalTable.between(points, slopes, u * CELLS - cell, cell);
  }

  private void tabulate() {
    switch (distribution) {
      case Distribution.Normal normal -> {
        double sd = (normal.high() - normal.low()) / (2 * Distribution.Z95);
        for (int i = EXACT; i <= CELLS - EXACT; i++) {
          points[i] = normal.mean() + sd * NormalTable.POINTS[i];
          slopes[i] = sd * NormalTable.SLOPES[i];
        }
      }
      case Distribution.Lognormal lognormal -> {
        double sigma = lognormal.sigma();
        double mu = lognormal.mu();
        for (int i = EXACT; i <= CELLS - EXACT; i++) {
          points[i] = StrictMath.exp(mu + sigma * NormalTable.POINTS[i]);
          slopes[i] = points[i] * sigma * NormalTable.SLOPES[i];
        }
      }
      default -> differences();
    }
  }

  /** Slopes by central differences of exact quantiles over a hundredth of a cell. */
  private void differences() {
    double step = 0.01 / CELLS;
    for (int i = EXACT; i <= CELLS - EXACT; i++) {
      double u = (double) i / CELLS;
      points[i] = distribution.quantile(u);
      slopes[i] =
          (distribution.quantile(u + step) - distribution.quantile(u - step)) / (2 * step) / CELLS;
    }
  }
}
