package io.premortem.lab.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fitted preparation: numeric columns standardised, text columns one-hot. The network's inputs
 * are all numeric columns first, then the one-hot blocks, each group in table order.
 *
 * <p>Arithmetic is float32 throughout, so that ONNX Runtime repeats it bit for bit.
 */
public record Preparation(List<Standardised> numeric, List<OneHot> categorical) {
  /** {@code (x − mean) / scale}, in float32. */
  public record Standardised(String column, float mean, float scale) {}

  /** 1 at the value's level, zeros for an unknown or missing value. */
  public record OneHot(String column, List<String> levels) {}

  public Preparation {
    numeric = List.copyOf(numeric);
    categorical = List.copyOf(categorical);
  }

  /** Number of network inputs. */
  public int width() {
    return numeric.size() + categorical.stream().mapToInt(block -> block.levels().size()).sum();
  }

  double mean(Column.Numeric column) {
    return numeric.stream()
        .filter(by -> by.column().equals(column.name()))
        .findFirst()
        .orElseThrow()
        .mean();
  }

  List<String> levelsOf(Column.Text column) {
    return categorical.stream()
        .filter(by -> by.column().equals(column.name()))
        .findFirst()
        .orElseThrow()
        .levels();
  }

  static Preparation fit(Table table) {
    List<Standardised> numeric = new ArrayList<>();
    List<OneHot> categorical = new ArrayList<>();
    for (Column column : table.columns()) {
      switch (column) {
        case Column.Numeric number -> numeric.add(standardise(number));
        case Column.Text text -> categorical.add(new OneHot(text.name(), levels(text)));
      }
    }
    return new Preparation(numeric, categorical);
  }

  /** Distinct values, sorted; {@code null} is no level. */
  static List<String> levels(Column.Text text) {
    Set<String> levels = new HashSet<>(Arrays.asList(text.values()));
    levels.remove(null);
    return levels.stream().sorted().toList();
  }

  /** Population deviation; a column that only rounding moves keeps scale 1, as in scikit-learn. */
  private static Standardised standardise(Column.Numeric column) {
    int n = column.size();
    double mean = Arrays.stream(column.values()).map(value -> (float) value).sum() / n;
    double variance =
        Arrays.stream(column.values())
                .map(value -> ((float) value - mean) * ((float) value - mean))
                .sum()
            / n;
    double rounding = Math.ulp(1.0);
    double bound = n * rounding * variance + Math.pow(n * mean * rounding, 2);
    float scale = variance <= bound ? 1 : (float) Math.sqrt(variance);
    return new Standardised(column.name(), (float) mean, scale > 0 ? scale : 1);
  }

  /**
   * @throws IllegalArgumentException when a column is absent or of the other type
   */
  Features apply(Table table) {
    float[][] values = new float[table.rows()][numeric.size()];
    int[][] hot = new int[table.rows()][categorical.size()];
    for (int i = 0; i < numeric.size(); i++) {
      Standardised by = numeric.get(i);
      if (!(named(table, by.column()) instanceof Column.Numeric column)) {
        throw new IllegalArgumentException("Column " + by.column() + " must be numeric");
      }
      for (int row = 0; row < values.length; row++) {
        values[row][i] = ((float) column.values()[row] - by.mean()) / by.scale();
      }
    }
    fillHot(table, hot);
    return new Features(values, hot);
  }

  private void fillHot(Table table, int[][] hot) {
    int offset = numeric.size();
    for (int i = 0; i < categorical.size(); i++) {
      OneHot by = categorical.get(i);
      if (!(named(table, by.column()) instanceof Column.Text column)) {
        throw new IllegalArgumentException("Column " + by.column() + " must be text");
      }
      Map<String, Integer> inputs = new HashMap<>();
      for (String level : by.levels()) {
        inputs.put(level, offset++);
      }
      for (int row = 0; row < hot.length; row++) {
        hot[row][i] = inputs.getOrDefault(column.values()[row], -1);
      }
    }
  }

  private static Column named(Table table, String name) {
    return table
        .column(name)
        .orElseThrow(() -> new IllegalArgumentException("No column " + name + " in the table"));
  }
}
