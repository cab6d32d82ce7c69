package io.premortem.lab.learn.encode;

import io.premortem.lab.learn.Column;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Target encoding: the mean of each target signal among the rows of a level, drawn towards the
 * overall mean by {@value #PRIOR} rows (Micci-Barreca, SIGKDD Explorations 3(1), 2001), without the
 * fold that is left out. Where levels have few rows, a training row's own code is made of still
 * other folds, so that it does not carry its own answer.
 */
final class TargetCodes {
  private static final double PRIOR = 10;

  /** Levels beyond the most frequent ones count as unknown. */
  private static final int MAX_LEVELS = 20_000;

  /** With so many rows in a level, one answer more or less says nothing. */
  private static final int CROWD = 50;

  private final Column.Text column;
  private final int[] folds;
  private final int foldCount;
  private final int width;

  /** Per level: for each fold the sums of its rows and, last, their number. */
  private final Map<String, double[][]> sums = new TreeMap<>();

  /**
   * @param signals rows × signals of mean 0
   * @param folds fold of each row
   */
  TargetCodes(Column.Text column, float[][] signals, int[] folds, int foldCount) {
    this.column = column;
    this.folds = folds;
    this.foldCount = foldCount;
    this.width = signals[0].length;
    for (int row = 0; row < column.size(); row++) {
      double[] fold =
          sums.computeIfAbsent(Columns.cell(column, row), key -> new double[foldCount][width + 1])[
              folds[row]];
      fold[width]++;
      for (int k = 0; k < width; k++) {
        fold[k] += signals[row][k];
      }
    }
  }

  int width() {
    return width;
  }

  /** For rows other than the training rows. */
  Codes codes(int left) {
    List<String> levels =
        sums.entrySet().stream()
            .filter(entry -> count(entry.getValue(), left) > 0)
            .sorted(
                Comparator.<Map.Entry<String, double[][]>>comparingDouble(
                        entry -> -count(entry.getValue(), left))
                    .thenComparing(Map.Entry::getKey))
            .limit(MAX_LEVELS)
            .map(Map.Entry::getKey)
            .toList();
    float[][] values = new float[levels.size() + 1][width];
    for (int i = 0; i < levels.size(); i++) {
      values[i] = mean(sums.get(levels.get(i)), left, left);
    }
    return new Codes(column.name(), levels, values);
  }

  private double count(double[][] folded, int left) {
    return IntStream.range(0, foldCount)
        .filter(fold -> fold != left)
        .mapToDouble(fold -> folded[fold][width])
        .sum();
  }

  /** For the training rows, those of the fold left out among them. */
  float[][] own(int left) {
    boolean crowded = column.size() >= (long) CROWD * sums.size();
    Map<String, float[][]> byLevel = new HashMap<>();
    sums.forEach(
        (level, folded) -> {
          float[][] codes = new float[foldCount][];
          for (int fold = 0; fold < foldCount; fold++) {
            codes[fold] = mean(folded, left, crowded ? left : fold);
          }
          byLevel.put(level, codes);
        });
    float[][] codes = new float[column.size()][];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = byLevel.get(Columns.cell(column, row))[folds[row]];
    }
    return codes;
  }

  /** Without two folds, which may be the same. */
  private float[] mean(double[][] folded, int left, int other) {
    double count = 0;
    double[] sum = new double[width];
    for (int fold = 0; fold < foldCount; fold++) {
      if (fold != left && fold != other) {
        count += folded[fold][width];
        for (int k = 0; k < width; k++) {
          sum[k] += folded[fold][k];
        }
      }
    }
    float[] mean = new float[width];
    for (int k = 0; k < width; k++) {
      mean[k] = (float) (sum[k] / (count + PRIOR));
    }
    return mean;
  }
}
