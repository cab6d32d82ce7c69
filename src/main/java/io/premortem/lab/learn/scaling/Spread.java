package io.premortem.lab.learn.scaling;

import java.util.Arrays;
import java.util.List;

/**
 * How uncertain the points of a learning curve are, for two reasons. Other test rows would score
 * otherwise, all sizes alike: the covariance of their rows' scores. Other training rows and another
 * seed would learn otherwise: the variance between repetitions, pooled over the sizes, falling with
 * the rows as n^(−γ), γ in [0, 1] by maximum likelihood.
 */
final class Spread {
  private static final double[] FALLS = {0, 0.25, 0.5, 0.75, 1};

  private final List<List<Trial>> sizes;
  private final Measure measure;

  private Spread(List<List<Trial>> sizes, Measure measure) {
    this.sizes = sizes;
    this.measure = measure;
  }

  /**
   * @param sizes trials of each size, smallest first; at least one of each
   */
  static Observed observed(List<List<Trial>> sizes, Measure measure) {
    Spread spread = new Spread(sizes, measure);
    double[] errors = sizes.stream().mapToDouble(spread::mean).toArray();
    double[][] covariance = spread.ofTestRows();
    double[] between = spread.ofTrainings();
    int tested = sizes.getFirst().getFirst().losses().length;
    for (int i = 0; i < errors.length; i++) {
      // A score cannot be known finer than to about half a row of the test part.
      double grain = covariance[i][i] / tested + 1e-18 + 1e-12 * errors[i] * errors[i];
      covariance[i][i] += between[i] / sizes.get(i).size() + grain;
    }
    return new Observed(spread.rows(), errors, covariance, spread.freedom());
  }

  private double[] rows() {
    return sizes.stream().mapToDouble(trials -> trials.getFirst().rows()).toArray();
  }

  private int freedom() {
    return sizes.stream().mapToInt(trials -> trials.size() - 1).sum();
  }

  private double score(Trial trial) {
    return measure.of(trial.values(measure));
  }

  private double mean(List<Trial> trials) {
    return trials.stream().mapToDouble(this::score).average().orElse(Double.NaN);
  }

  private double[][] ofTestRows() {
    double[][] influences = new double[sizes.size()][];
    Arrays.setAll(influences, i -> influences(sizes.get(i)));
    int tested = influences[0].length;
    double[][] covariance = new double[influences.length][influences.length];
    for (int i = 0; i < influences.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int row = 0; row < tested; row++) {
          sum += influences[i][row] * influences[j][row];
        }
        covariance[i][j] = sum / tested / Math.max(1, tested - 1);
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }

  /** Of each test row, mean over the trials, around the mean of the rows. */
  private double[] influences(List<Trial> trials) {
    double[] sums = new double[trials.getFirst().losses().length];
    for (Trial trial : trials) {
      double[] added = measure.influences(trial.values(measure));
      for (int row = 0; row < sums.length; row++) {
        sums[row] += added[row] / trials.size();
      }
    }
    double mean = Arrays.stream(sums).average().orElse(0);
    return Arrays.stream(sums).map(sum -> sum - mean).toArray();
  }

  /** Variance of one training at each size; 0 without repetitions. */
  private double[] ofTrainings() {
    double[] rows = rows();
    double most = rows[rows.length - 1];
    double best = Double.POSITIVE_INFINITY;
    double[] found = new double[rows.length];
    for (double fall : FALLS) {
      double[] shape = Arrays.stream(rows).map(n -> Math.pow(n / most, -fall)).toArray();
      double pooled = pooled(shape);
      double unlikely = pooled > 0 ? unlikeliness(shape, pooled) : Double.NaN;
      if (unlikely < best) {
        best = unlikely;
        found = Arrays.stream(shape).map(factor -> factor * pooled).toArray();
      }
    }
    return found;
  }

  private double pooled(double[] shape) {
    double sum = 0;
    for (int i = 0; i < shape.length; i++) {
      sum += squares(sizes.get(i)) / shape[i];
    }
    return sum / Math.max(1, freedom());
  }

  /** −2 log likelihood of the repetitions' squares, up to a constant. */
  private double unlikeliness(double[] shape, double pooled) {
    double sum = 0;
    for (int i = 0; i < shape.length; i++) {
      double variance = pooled * shape[i];
      sum += (sizes.get(i).size() - 1) * Math.log(variance) + squares(sizes.get(i)) / variance;
    }
    return sum;
  }

  private double squares(List<Trial> trials) {
    double mean = mean(trials);
    return trials.stream().mapToDouble(t -> Math.pow(score(t) - mean, 2)).sum();
  }
}
