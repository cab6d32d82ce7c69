package io.premortem.dataset.customers.retention;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Intervals of ratios of sums over customers: a customer's months hang together, so customers are
 * resampled and not months (Efron, Annals of Statistics 7, 1979; percentile interval). Beyond 5,000
 * customers the linearised standard error (Cochran, Sampling Techniques, 1977, section 6.4) gives
 * the same and takes no time.
 */
final class Bootstrap {

  private static final int RESAMPLES = 1000;
  private static final int LARGEST = 5000;
  private static final double TAIL = 0.05;

  private final List<double[]> rows;
  private final int ratios;

  private Bootstrap(List<double[]> rows) {
    this.rows = rows;
    this.ratios = rows.getFirst().length - 1;
  }

  /**
   * @param rows for each customer a denominator and numerators; at least one row
   * @return for each numerator, its sum over that of the denominator
   */
  static Estimate[] ratios(List<double[]> rows, long seed) {
    // In order of the figures, so that neither names nor the order of the table change the answer.
    var sorted = rows.stream().sorted(order()).toList();
    var bootstrap = new Bootstrap(sorted);
    return sorted.size() > LARGEST ? bootstrap.linearised() : bootstrap.resampled(seed);
  }

  private static Comparator<double[]> order() {
    return Arrays::compare;
  }

  private Estimate[] resampled(long seed) {
    var random = new SplittableRandom(seed);
    double[][] drawn = new double[ratios][RESAMPLES];
    for (int draw = 0; draw < RESAMPLES; draw++) {
      double[] sums = new double[ratios + 1];
      for (int i = 0; i < rows.size(); i++) {
        add(sums, rows.get(random.nextInt(rows.size())));
      }
      for (int k = 0; k < ratios; k++) {
        drawn[k][draw] = sums[k + 1] / sums[0];
      }
    }
    double[] sums = sums();
    Estimate[] estimates = new Estimate[ratios];
    for (int k = 0; k < ratios; k++) {
      Arrays.sort(drawn[k]);
      double value = sums[k + 1] / sums[0];
      double low = quantile(drawn[k], TAIL);
      double high = quantile(drawn[k], 1 - TAIL);
      estimates[k] = new Estimate(value, Math.min(value, low), Math.max(value, high));
    }
    return estimates;
  }

  private Estimate[] linearised() {
    double[] sums = sums();
    Estimate[] estimates = new Estimate[ratios];
    for (int k = 0; k < ratios; k++) {
      double value = sums[k + 1] / sums[0];
      double squares = 0;
      for (double[] row : rows) {
        double residual = row[k + 1] - value * row[0];
        squares += residual * residual;
      }
      double n = rows.size();
      double half = Estimate.Z90 * Math.sqrt(squares * n / (n - 1)) / sums[0];
      estimates[k] = new Estimate(value, Math.max(0, value - half), value + half);
    }
    return estimates;
  }

  private double[] sums() {
    double[] sums = new double[ratios + 1];
    rows.forEach(row -> add(sums, row));
    return sums;
  }

  private static void add(double[] sums, double[] row) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += row[k];
    }
  }

  /** Interpolates between order statistics (Hyndman and Fan 1996, type 7). */
  private static double quantile(double[] sorted, double p) {
    double at = p * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
