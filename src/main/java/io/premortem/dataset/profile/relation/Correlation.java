package io.premortem.dataset.profile.relation;

import java.util.List;

/** Pearson's and Spearman's correlation of two quantities. */
final class Correlation {
  private final double[] x;
  private final double[] y;
  private final double[] xRanks;
  private final double[] yRanks;
  private final int rows;

  private Correlation(Quantity first, Quantity second) {
    int size = first.codes().length;
    int[] complete = new int[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (first.codes()[i] >= 0 && second.codes()[i] >= 0) {
        complete[n++] = i;
      }
    }
    this.rows = n;
    this.x = new double[n];
    this.y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = first.values()[complete[i]];
      y[i] = second.values()[complete[i]];
    }
    this.xRanks = ranks(first, complete, n);
    this.yRanks = ranks(second, complete, n);
  }

  /** Both measures; none where a column does not vary over the common rows. */
  static List<Association> of(Quantity first, Quantity second) {
    var data = new Correlation(first, second);
    double pearson = pearson(data.x, data.y);
    double spearman = pearson(data.xRanks, data.yRanks);
    if (Double.isNaN(pearson) || Double.isNaN(spearman)) {
      return List.of();
    }
    // Bonett and Wright, Psychometrika 65 (2000): the variance of a rank correlation's Fisher z.
    double wider = 1 + spearman * spearman / 2;
    return List.of(
        new Association(Measure.PEARSON, pearson, fisher(pearson, data.rows, 1), data.rows),
        new Association(Measure.SPEARMAN, spearman, fisher(spearman, data.rows, wider), data.rows));
  }

  /** {@code NaN} where one does not vary. */
  static double pearson(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    double scale = Math.sqrt(xx) * Math.sqrt(yy);
    return scale > 0 ? Math.clamp(xy / scale, -1, 1) : Double.NaN;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value / values.length;
    }
    return sum;
  }

  /** Middle ranks among the complete rows, by counting codes, which are in order already. */
  private static double[] ranks(Quantity quantity, int[] complete, int n) {
    double[] middle = new double[quantity.levels()];
    for (int i = 0; i < n; i++) {
      middle[quantity.codes()[complete[i]]]++;
    }
    double before = 0;
    for (int code = 0; code < middle.length; code++) {
      double count = middle[code];
      middle[code] = before + (count + 1) / 2;
      before += count;
    }
    double[] ranks = new double[n];
    for (int i = 0; i < n; i++) {
      ranks[i] = middle[quantity.codes()[complete[i]]];
    }
    return ranks;
  }

  /** Fisher, Biometrika 10 (1915): atanh r is nearly normal with variance 1 / (n − 3). */
  private static Interval fisher(double r, int rows, double wider) {
    if (rows < 4) {
      return null;
    }
    double z = 0.5 * Math.log((1 + r) / (1 - r));
    double error = Interval.Z * Math.sqrt(wider / (rows - 3));
    return new Interval(Math.tanh(z - error), Math.tanh(z + error));
  }
}
