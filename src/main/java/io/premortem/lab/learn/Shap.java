package io.premortem.lab.learn;

import java.util.List;

/**
 * Mean |SHAP| of each column of a model made of trees: by how much a column moves the answers, in
 * log-odds (of more than two classes the scores, averaged over classes) or in the target's unit.
 *
 * @param rows test rows that were explained
 * @param columns those that matter most first
 */
public record Shap(int rows, List<Share> columns) {
  /**
   * @param low of the mean's 95 % interval over rows, by normal approximation
   * @param high likewise
   */
  public record Share(String column, double mean, double low, double high) {}
}
