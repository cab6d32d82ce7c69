package io.premortem.risk.engine;

/**
 * The quantiles of the standard normal distribution at 256 equal steps of probability, joined by
 * cubic Hermite curves with the exact slopes, to about 1e-6; the eight cells at either end are
 * computed exactly. For draws of chance, which are many.
 */
final class NormalTable {

  static final int CELLS = 256;

  /** Cells at either end that no table covers. */
  static final int EXACT = 8;

  private static final double ROOT_2PI = 2.50662827463100050242;

  /** Quantiles, and their slopes per cell, at multiples of 1 / 256. */
  static final double[] POINTS = new double[CELLS + 1];

  static final double[] SLOPES = new double[CELLS + 1];

  static {
    for (int i = EXACT; i <= CELLS - EXACT; i++) {
      double z = NormalQuantile.of((double) i / CELLS);
      POINTS[i] = z;
      SLOPES[i] = ROOT_2PI * StrictMath.exp(z * z / 2) / CELLS;
    }
  }

  private NormalTable() {}

  static double quantile(double p) {
    int cell = (int) (p * CELLS);
    return outside(cell) ? NormalQuantile.of(p) : between(POINTS, SLOPES, p * CELLS - cell, cell);
  }

  static boolean outside(int cell) {
    return cell < EXACT || cell >= CELLS - EXACT;
  }

  /** The Hermite curve of a table, x from 0 to 1 into a cell. */
  static double between(double[] points, double[] slopes, double x, int cell) {
    double rest = 1 - x;
    return rest * rest * ((1 + 2 * x) * points[cell] + x * slopes[cell])
        + x * x * ((3 - 2 * x) * points[cell + 1] - rest * slopes[cell + 1]);
  }
}
