package io.premortem.lab.learn.evaluation;

import java.util.Arrays;

/**
 * Scores of predicted quantities against the truth, in the target's unit.
 *
 * @param rmse root mean squared error
 * @param mae mean absolute error
 * @param medianError median absolute error
 * @param r2 share of the variance explained, 1 − Σ(y − ŷ)² / Σ(y − ȳ)²; NaN when the truth does not
 *     vary
 * @param bias mean of ŷ − y
 */
public record RegressionMetrics(
    double rmse, double mae, double medianError, double r2, double bias) {
  public static RegressionMetrics of(Predictions predictions, double[] truth) {
    double[] predicted = new double[truth.length];
    Arrays.setAll(predicted, predictions::value);
    return of(predicted, truth);
  }

  static RegressionMetrics of(double[] predicted, double[] truth) {
    int n = truth.length;
    double mean = Arrays.stream(truth).average().orElse(Double.NaN);
    double squares = 0;
    double total = 0;
    double bias = 0;
    double[] absolute = new double[n];
    for (int i = 0; i < n; i++) {
      double error = predicted[i] - truth[i];
      squares += error * error;
      total += (truth[i] - mean) * (truth[i] - mean);
      bias += error / n;
      absolute[i] = Math.abs(error);
    }
    double mae = Arrays.stream(absolute).average().orElse(Double.NaN);
    Arrays.sort(absolute);
    double median = (absolute[(n - 1) / 2] + absolute[n / 2]) / 2;
    return new RegressionMetrics(
        Math.sqrt(squares / n), mae, median, total > 0 ? 1 - squares / total : Double.NaN, bias);
  }
}
