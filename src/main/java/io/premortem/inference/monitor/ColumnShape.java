package io.premortem.inference.monitor;

import io.premortem.lab.learn.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One column of the rows learnt from, in groups. Numbers: up to ten groups of equal size between
 * {@code edges}, ascending; a value belongs to the group after the last edge that it reaches.
 * Texts: one group for each of {@code levels}, one for all others. Missing values are the last
 * group of either.
 *
 * @param least smallest number; NaN for texts and where all are missing
 * @param greatest largest number; as {@code least}
 * @param quantiles of the numbers, {@value #QUANTILES} of them, ascending; empty for texts
 * @param levels most frequent texts first, at most {@value #MAX_LEVELS}; empty for numbers
 * @param everyLevel whether {@code levels} are all that occurred
 * @param counts rows in each group
 */
public record ColumnShape(
    String name,
    boolean number,
    double least,
    double greatest,
    List<Double> edges,
    List<Double> quantiles,
    List<String> levels,
    boolean everyLevel,
    List<Long> counts) {
  static final int MAX_LEVELS = 50;
  static final int QUANTILES = 21;
  private static final int DECILES = 10;

  /**
   * @param column at least one row
   */
  public static ColumnShape of(Column column) {
    return switch (column) {
      case Column.Numeric numbers -> of(numbers);
      case Column.Text texts -> of(texts);
    };
  }

  private static ColumnShape of(Column.Numeric column) {
    double[] sorted = Arrays.stream(column.values()).filter(Double::isFinite).sorted().toArray();
    List<Double> edges = new ArrayList<>();
    List<Double> quantiles = new ArrayList<>();
    if (sorted.length > 0) {
      for (int i = 1; i < DECILES; i++) {
        double edge = sorted[(int) ((long) i * sorted.length / DECILES)];
        if (edge > sorted[0] && (edges.isEmpty() || edge > edges.getLast())) {
          edges.add(edge);
        }
      }
      for (int i = 0; i < QUANTILES; i++) {
        quantiles.add(sorted[(int) ((long) i * (sorted.length - 1) / (QUANTILES - 1))]);
      }
    }
    double least = sorted.length == 0 ? Double.NaN : sorted[0];
    double greatest = sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    return new ColumnShape(
            column.name(), true, least, greatest, edges, quantiles, List.of(), true, List.of())
        .counted(column);
  }

  private static ColumnShape of(Column.Text column) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (String value : column.values()) {
      if (!absent(value)) {
        frequencies.merge(value, 1, Integer::sum);
      }
    }
    List<String> levels =
        frequencies.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Collections.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MAX_LEVELS)
            .map(Map.Entry::getKey)
            .toList();
    boolean every = levels.size() == frequencies.size();
    return new ColumnShape(
            column.name(),
            false,
            Double.NaN,
            Double.NaN,
            List.of(),
            List.of(),
            levels,
            every,
            List.of())
        .counted(column);
  }

  private ColumnShape counted(Column column) {
    return new ColumnShape(
        name,
        number,
        least,
        greatest,
        edges,
        quantiles,
        levels,
        everyLevel,
        Arrays.stream(count(column)).boxed().toList());
  }

  /** Values and missing ones. */
  public int groups() {
    return (number ? edges.size() + 1 : levels.size() + 1) + 1;
  }

  /**
   * Rows of the column in each group.
   *
   * @param column of this shape's type
   */
  public long[] count(Column column) {
    long[] counts = new long[groups()];
    for (int row = 0; row < column.size(); row++) {
      counts[group(column, row)]++;
    }
    return counts;
  }

  private int group(Column column, int row) {
    return switch (column) {
      case Column.Numeric numbers -> group(numbers.values()[row]);
      case Column.Text texts -> group(texts.values()[row]);
    };
  }

  private int group(double value) {
    if (Double.isNaN(value)) {
      return groups() - 1;
    }
    int place = Collections.binarySearch(edges, value);
    return place >= 0 ? place + 1 : -place - 1;
  }

  private int group(String value) {
    if (absent(value)) {
      return groups() - 1;
    }
    int place = levels.indexOf(value);
    return place >= 0 ? place : levels.size();
  }

  /** What is odd about a cell beside the rows learnt from; null where nothing is. */
  public Flag.Kind flag(Column column, int row) {
    return switch (column) {
      case Column.Numeric numbers -> flag(numbers.values()[row]);
      case Column.Text texts -> flag(texts.values()[row]);
    };
  }

  private Flag.Kind flag(double value) {
    if (Double.isNaN(value)) {
      return Flag.Kind.MISSING;
    }
    return value < least || value > greatest ? Flag.Kind.OUT_OF_RANGE : null;
  }

  private Flag.Kind flag(String value) {
    if (absent(value)) {
      return Flag.Kind.MISSING;
    }
    return everyLevel && !levels.contains(value) ? Flag.Kind.UNKNOWN_LEVEL : null;
  }

  private static boolean absent(String value) {
    return value == null || value.isEmpty();
  }

  /** Values as they were spread over the rows learnt from; missing ones are left out. */
  Column draw(int rows, RandomGenerator random) {
    if (number) {
      double[] values = new double[rows];
      Arrays.setAll(
          values,
          row ->
              quantiles.isEmpty() ? Double.NaN : quantiles.get(random.nextInt(quantiles.size())));
      return new Column.Numeric(name, values);
    }
    long total = counts.subList(0, levels.size()).stream().mapToLong(Long::longValue).sum();
    String[] values = new String[rows];
    Arrays.setAll(values, row -> total == 0 ? "" : level(random.nextLong(total)));
    return new Column.Text(name, values);
  }

  private String level(long ticket) {
    long left = ticket;
    int place = 0;
    while (left >= counts.get(place)) {
      left -= counts.get(place++);
    }
    return levels.get(place);
  }
}
