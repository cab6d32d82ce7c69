package io.premortem.lab.learn;

import java.util.List;
import java.util.Map;

/**
 * What a search did.
 *
 * @param leaderboard best first
 * @param score the blend's own, out of fold
 * @param temperature of the calibration; 1 for isotonic curves and for a quantity
 * @param roles what each column was taken for
 * @param folds of the cross-validation
 * @param split how the test part was chosen: {@code random}, {@code time} or {@code group}
 * @param splitColumn by which column; null for random
 * @param seconds that the search took
 * @param calibration null for a quantity, and for models of before there was a choice
 */
public record SearchReport(
    List<Entry> leaderboard,
    double score,
    double temperature,
    Map<String, String> roles,
    int folds,
    String split,
    String splitColumn,
    double seconds,
    Calibration calibration) {

  /**
   * One learner.
   *
   * @param family {@code linear}, {@code mlp} or {@code trees}
   * @param score log-loss, or root mean squared error in the target's unit, out of fold
   * @param low of the score's 95 % interval over rows, by normal approximation
   * @param high likewise
   * @param seconds for all folds
   * @param weight in the blend; 0 for those left out
   */
  public record Entry(
      String name,
      String family,
      Map<String, String> parameters,
      double score,
      double low,
      double high,
      double seconds,
      double weight) {}
}
