package io.premortem.lab.learn.scaling;

import java.util.Optional;

/**
 * χ² of the law with one exponent, as a function of the irreducible error c and the gain g of the
 * next doubling, both at least 0: m₁₁c² + 2m₁₂cg + m₂₂g² − 2(v₁c + v₂g) + y.
 *
 * @param share error above the irreducible at the largest size, for each unit of gain
 */
record Quadratic(
    double exponent,
    double share,
    double m11,
    double m12,
    double m22,
    double v1,
    double v2,
    double y) {

  /** An irreducible error and a gain. */
  record Point(double c, double g) {
    boolean allowed() {
      return c >= 0 && g >= 0;
    }
  }

  /** Lowest and highest value of something. */
  record Range(double low, double high) {
    Range with(double value) {
      return new Range(Math.min(low, value), Math.max(high, value));
    }

    Range with(Range other) {
      return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }
  }

  /**
   * @param root of the covariance, a lower triangle
   */
  static Quadratic of(Observed observed, double[][] root, double exponent) {
    int k = observed.sizes();
    double share = 1 / (1 - Math.pow(2, -exponent));
    double[] ones = new double[k];
    double[] shape = new double[k];
    for (int i = 0; i < k; i++) {
      ones[i] = 1;
      shape[i] = share * Math.pow(observed.rows()[i] / observed.most(), -exponent);
    }
    double[] w1 = solve(root, ones);
    double[] w2 = solve(root, shape);
    double[] wy = solve(root, observed.errors());
    return new Quadratic(
        exponent,
        share,
        dot(w1, w1),
        dot(w1, w2),
        dot(w2, w2),
        dot(w1, wy),
        dot(w2, wy),
        dot(wy, wy));
  }

  private static double[] solve(double[][] root, double[] right) {
    double[] solution = right.clone();
    for (int i = 0; i < right.length; i++) {
      for (int j = 0; j < i; j++) {
        solution[i] -= root[i][j] * solution[j];
      }
      solution[i] /= root[i][i];
    }
    return solution;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  double at(Point p) {
    return m11 * p.c * p.c + 2 * m12 * p.c * p.g + m22 * p.g * p.g - 2 * (v1 * p.c + v2 * p.g) + y;
  }

  private Point free() {
    double determinant = m11 * m22 - m12 * m12;
    return new Point((m22 * v1 - m12 * v2) / determinant, (m11 * v2 - m12 * v1) / determinant);
  }

  /** The best of what is allowed: inside, or on one of the two edges. */
  Point best() {
    Point free = free();
    if (free.allowed()) {
      return free;
    }
    Point flat = new Point(Math.max(0, v1 / m11), 0);
    Point falling = new Point(0, Math.max(0, v2 / m22));
    return at(flat) <= at(falling) ? flat : falling;
  }

  /**
   * How far c·{@code byC} + g·{@code byG} reaches where χ² is at most {@code limit}; empty when it
   * is so nowhere. The extremes of a line over an ellipse cut by the axes are where the line
   * touches the ellipse, or where the ellipse crosses an axis, or the corner.
   */
  Optional<Range> reach(double byC, double byG, double limit) {
    Range found = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    for (Point p : extremes(byC, byG, limit)) {
      if (p.allowed()) {
        found = found.with(byC * p.c + byG * p.g);
      }
    }
    return found.low <= found.high ? Optional.of(found) : Optional.empty();
  }

  private Point[] extremes(double byC, double byG, double limit) {
    Point free = free();
    double determinant = m11 * m22 - m12 * m12;
    double alongC = (m22 * byC - m12 * byG) / determinant;
    double alongG = (m11 * byG - m12 * byC) / determinant;
    // NaN where nothing is below the limit: such points are not allowed.
    double step = Math.sqrt((limit - at(free)) / (byC * alongC + byG * alongG));
    double onC = Math.sqrt((limit - y) / m11 + v1 * v1 / (m11 * m11));
    double onG = Math.sqrt((limit - y) / m22 + v2 * v2 / (m22 * m22));
    double corner = y <= limit ? 0 : Double.NaN;
    return new Point[] {
      new Point(free.c + step * alongC, free.g + step * alongG),
      new Point(free.c - step * alongC, free.g - step * alongG),
      new Point(v1 / m11 + onC, 0),
      new Point(v1 / m11 - onC, 0),
      new Point(0, v2 / m22 + onG),
      new Point(0, v2 / m22 - onG),
      new Point(corner, corner)
    };
  }
}
