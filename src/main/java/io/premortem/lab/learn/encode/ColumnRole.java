package io.premortem.lab.learn.encode;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a column is good for, seen from its training rows. */
public enum ColumnRole {
  NUMBER,
  DATE,
  CATEGORY,
  /** Free text: learnt from by its words. */
  PROSE,
  /** Numbers the rows; left out. */
  IDENTIFIER,
  /** Holds one value at most; left out. */
  CONSTANT;

  private static final int FEW_ROWS = 30;
  private static final double WORDS_OF_PROSE = 3;

  /** Whether a model asks for the column. */
  public boolean used() {
    return this != IDENTIFIER && this != CONSTANT;
  }

  /** Every column with its role, in table order. */
  public static Map<String, ColumnRole> of(Table table) {
    Map<String, ColumnRole> roles = new LinkedHashMap<>();
    table.columns().forEach(column -> roles.put(column.name(), of(column)));
    return roles;
  }

  private static ColumnRole of(Column column) {
    return switch (column) {
      case Column.Numeric number -> number(number);
      case Column.Text text -> text(text);
    };
  }

  private static ColumnRole number(Column.Numeric column) {
    double[] values =
        IntStream.range(0, column.size())
            .filter(row -> !column.missing(row))
            .mapToDouble(row -> column.values()[row])
            .toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    boolean missing = values.length < column.size();
    if (values.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
      return missing && values.length > 0 ? NUMBER : CONSTANT;
    }
    return values.length >= FEW_ROWS && !missing && counts(sorted) ? IDENTIFIER : NUMBER;
  }

  /** Whole numbers, all different, most of them neighbours: a running number or a sample of one. */
  private static boolean counts(double[] sorted) {
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] != Math.rint(sorted[i]) || i > 0 && sorted[i] == sorted[i - 1]) {
        return false;
      }
    }
    return sorted[sorted.length - 1] - sorted[0] < 2.0 * sorted.length;
  }

  private static ColumnRole text(Column.Text column) {
    Map<String, Integer> levels = new HashMap<>();
    Arrays.stream(column.values())
        .filter(Objects::nonNull)
        .forEach(value -> levels.merge(value, 1, Integer::sum));
    int filled = levels.values().stream().mapToInt(Integer::intValue).sum();
    if (levels.size() <= 1) {
      return levels.size() == 1 && filled < column.size() ? CATEGORY : CONSTANT;
    }
    if (levels.keySet().stream().allMatch(DateText::matches)) {
      return DATE;
    }
    double words =
        levels.keySet().stream().mapToInt(text -> Prose.words(text).length).average().orElse(0);
    boolean distinct = filled >= FEW_ROWS && levels.size() > 0.5 * filled;
    if (distinct && words >= WORDS_OF_PROSE) {
      return PROSE;
    }
    return filled >= FEW_ROWS && levels.size() > 0.95 * filled ? IDENTIFIER : CATEGORY;
  }
}
