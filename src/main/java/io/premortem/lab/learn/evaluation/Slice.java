package io.premortem.lab.learn.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the model does on the test rows of one level of a column.
 *
 * @param score accuracy, or mean absolute error
 * @param low of the score's 95 % interval, by normal approximation
 * @param high likewise
 * @param apart whether the score of all rows lies outside of the interval
 */
public record Slice(
    String column, String level, int rows, double score, double low, double high, boolean apart) {
  private static final int LEAST_ROWS = 20;
  private static final int MOST_LEVELS = 12;

  /**
   * Levels of at least twenty test rows; none for a column of more than twelve levels or of one.
   *
   * @param levels of each row
   * @param scores of each row, of which the slice's score is the mean
   */
  public static List<Slice> of(String column, String[] levels, double[] scores) {
    Map<String, List<Double>> byLevel = new TreeMap<>();
    for (int row = 0; row < levels.length; row++) {
      String level = levels[row] == null ? "" : levels[row];
      byLevel.computeIfAbsent(level, key -> new ArrayList<>()).add(scores[row]);
    }
    if (byLevel.size() < 2 || byLevel.size() > MOST_LEVELS) {
      return List.of();
    }
    double overall = Arrays.stream(scores).average().orElse(Double.NaN);
    List<Slice> slices = new ArrayList<>();
    byLevel.forEach(
        (level, own) -> {
          if (own.size() >= LEAST_ROWS) {
            slices.add(of(column, level, own, overall));
          }
        });
    return slices;
  }

  private static Slice of(String column, String level, List<Double> own, double overall) {
    double[] scores = own.stream().mapToDouble(score -> score).toArray();
    double mean = Arrays.stream(scores).average().orElse(Double.NaN);
    double reach = 1.96 * StandardError.ofMean(scores);
    boolean apart = Math.abs(mean - overall) > reach;
    return new Slice(column, level, scores.length, mean, mean - reach, mean + reach, apart);
  }
}
