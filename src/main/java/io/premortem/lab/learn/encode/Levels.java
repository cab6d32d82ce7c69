package io.premortem.lab.learn.encode;

import io.premortem.lab.learn.Column;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One input for each frequent level of a category, then one for every other text, then one for a
 * missing or empty one.
 *
 * @param levels most frequent first
 */
public record Levels(String column, List<String> levels) {
  public Levels {
    levels = List.copyOf(levels);
  }

  /** Levels of at least {@code minimum} rows, {@code limit} at most; the rest shares one input. */
  static Levels fit(Column.Text column, int minimum, int limit) {
    return new Levels(
        column.name(),
        counts(column).entrySet().stream()
            .filter(entry -> entry.getValue() >= minimum && !entry.getKey().isEmpty())
            .sorted(
                Comparator.comparing(Map.Entry<String, Integer>::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList());
  }

  static Map<String, Integer> counts(Column.Text column) {
    Map<String, Integer> counts = new HashMap<>();
    for (int row = 0; row < column.size(); row++) {
      counts.merge(Columns.cell(column, row), 1, Integer::sum);
    }
    return counts;
  }

  public int width() {
    return levels.size() + 2;
  }

  Map<String, Integer> index() {
    Map<String, Integer> index = new HashMap<>();
    levels.forEach(level -> index.put(level, index.size()));
    index.put("", levels.size() + 1);
    return index;
  }

  int other() {
    return levels.size();
  }
}
