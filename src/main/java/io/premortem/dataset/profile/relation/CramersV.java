package io.premortem.dataset.profile.relation;

import java.util.List;

/**
 * Association of two categories, corrected for bias: Bergsma, A bias-correction for Cramér's V and
 * Tschuprow's T, Journal of the Korean Statistical Society 42 (2013).
 */
final class CramersV {
  private final int[] table;
  private final int[] first;
  private final int[] second;
  private int rows;

  private CramersV(Variable one, Variable other) {
    this.first = new int[one.levels()];
    this.second = new int[other.levels()];
    this.table = new int[Math.multiplyExact(first.length, second.length)];
    for (int i = 0; i < one.codes().length; i++) {
      int a = one.codes()[i];
      int b = other.codes()[i];
      if (a >= 0 && b >= 0) {
        table[a * second.length + b]++;
        first[a]++;
        second[b]++;
        rows++;
      }
    }
  }

  /** One measure; none where a column does not vary over the common rows. */
  static List<Association> of(Variable one, Variable other) {
    var data = new CramersV(one, other);
    double r = data.used(data.first);
    double k = data.used(data.second);
    double n = data.rows;
    if (r < 2 || k < 2) {
      return List.of();
    }
    double corrected = Math.min(shrunk(r, n), shrunk(k, n)) - 1;
    if (corrected <= 0) {
      return List.of();
    }
    double df = (r - 1) * (k - 1);
    double chi = data.chiSquare();
    double value = Math.sqrt(Math.max(0, chi / n - df / (n - 1)) / corrected);
    Interval lambda = Noncentral.chiSquare(chi, df);
    return List.of(
        new Association(
            Measure.CRAMERS_V,
            Math.min(1, value),
            n < 4
                ? null
                : new Interval(v(lambda.low(), n, corrected), v(lambda.high(), n, corrected)),
            data.rows));
  }

  private static double v(double lambda, double n, double corrected) {
    return Math.min(1, Math.sqrt(lambda / n / corrected));
  }

  private static double shrunk(double levels, double n) {
    return levels - (levels - 1) * (levels - 1) / (n - 1);
  }

  private int used(int[] counts) {
    int used = 0;
    for (int count : counts) {
      used += count > 0 ? 1 : 0;
    }
    return used;
  }

  /** n (Σ o² / (row · column) − 1), which needs no visit of empty cells. */
  private double chiSquare() {
    double sum = 0;
    for (int a = 0; a < first.length; a++) {
      for (int b = 0; b < second.length; b++) {
        double observed = table[a * second.length + b];
        if (observed > 0) {
          sum += observed * observed / ((double) first[a] * second[b]);
        }
      }
    }
    return Math.max(0, rows * (sum - 1));
  }
}
