package io.premortem.lab.learn.evaluation;

import java.util.Arrays;

/**
 * A model beside another on the same rows.
 *
 * @param loss mean log-loss, or root mean squared error
 * @param hits accuracy, or mean absolute error
 * @param difference of the mean row loss (log-loss, or squared error) to the other model's; below 0
 *     this one is better
 * @param low of the difference's 95 % interval, paired by row, by normal approximation
 * @param high likewise
 */
public record PairedScore(double loss, double hits, double difference, double low, double high) {

  /**
   * @param labels class of each row, in the predictions' classes
   * @param other the other model's row losses; may be this one's own
   */
  public static PairedScore ofClasses(Predictions predictions, int[] labels, double[] other) {
    double[] losses = Metrics.rowLosses(predictions, labels);
    double[] hits = new double[labels.length];
    Arrays.setAll(hits, row -> predictions.label(row) == labels[row] ? 1 : 0);
    return of(mean(losses), mean(hits), losses, other);
  }

  /**
   * @param truth of each row
   */
  public static PairedScore ofQuantity(Predictions predictions, double[] truth, double[] other) {
    double[] losses = squares(predictions, truth);
    double[] sizes = Arrays.stream(losses).map(Math::sqrt).toArray();
    return of(Math.sqrt(mean(losses)), mean(sizes), losses, other);
  }

  public static double[] rowLosses(Predictions predictions, int[] labels) {
    return Metrics.rowLosses(predictions, labels);
  }

  public static double[] squares(Predictions predictions, double[] truth) {
    double[] squares = new double[truth.length];
    Arrays.setAll(squares, i -> Math.pow(predictions.value(i) - truth[i], 2));
    return squares;
  }

  private static PairedScore of(double loss, double hits, double[] losses, double[] other) {
    double[] differences = new double[losses.length];
    Arrays.setAll(differences, i -> losses[i] - other[i]);
    double mean = mean(differences);
    double reach = 1.96 * StandardError.ofMean(differences);
    return new PairedScore(loss, hits, mean, mean - reach, mean + reach);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** Whether chance alone hardly makes the difference. */
  public boolean apart() {
    return low > 0 || high < 0;
  }
}
