package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.StandardError;
import java.util.Arrays;
import java.util.List;

/**
 * A candidate that was fitted on every fold.
 *
 * @param answers out of fold, for every training row
 * @param losses of the answers, row by row
 */
record Attempt(
    String name,
    Candidate candidate,
    List<Scorer> folds,
    float[][] answers,
    double[] losses,
    double seconds) {
  double loss() {
    return Arrays.stream(losses).average().orElse(Double.NaN);
  }

  /** Standard error of the mean loss. */
  double error() {
    return StandardError.ofMean(losses);
  }

  /**
   * @param weight in the blend
   * @param scale of the target: a squared error becomes a root mean squared one in its unit
   */
  SearchReport.Entry entry(double weight, boolean quantity, double scale) {
    double low = loss() - 1.96 * error();
    double high = loss() + 1.96 * error();
    return new SearchReport.Entry(
        name,
        candidate.family(),
        candidate.parameters(),
        score(loss(), quantity, scale),
        score(Math.max(0, low), quantity, scale),
        score(high, quantity, scale),
        seconds,
        weight);
  }

  static double score(double loss, boolean quantity, double scale) {
    return quantity ? scale * Math.sqrt(loss) : loss;
  }
}
