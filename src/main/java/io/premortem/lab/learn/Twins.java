package io.premortem.lab.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Equal rows: same float32 or missing in every numeric column, same text in every other. */
final class Twins {
  private Twins() {}

  /** Equal numbers for equal rows, counted from 0 in order of their first rows. */
  static int[] of(Table table) {
    int[] groups = new int[table.rows()];
    for (Column column : table.columns()) {
      groups = both(groups, values(column));
    }
    return groups;
  }

  /** Equal where both are. */
  static int[] both(int[] groups, int[] others) {
    Map<Long, Integer> numbers = new HashMap<>();
    int[] both = new int[groups.length];
    for (int row = 0; row < both.length; row++) {
      long pair = (long) groups[row] << 32 | others[row];
      both[row] = numbers.computeIfAbsent(pair, key -> numbers.size());
    }
    return both;
  }

  /** A number for each different value. */
  static int[] values(Column column) {
    Map<Object, Integer> numbers = new HashMap<>();
    int[] values = new int[column.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = numbers.computeIfAbsent(value(column, row), key -> numbers.size());
    }
    return values;
  }

  private static Object value(Column column, int row) {
    return switch (column) {
      // Adding 0 makes −0 equal to 0.
      case Column.Numeric number ->
          number.missing(row) ? Float.NaN : (float) number.values()[row] + 0f;
      case Column.Text text -> text.missing(row) ? "" : text.values()[row];
    };
  }

  /** Equal where a chain of rows, each equal to the next in one of the two, leads. */
  static int[] either(int[] groups, int[] others) {
    int[] parents = IntStream.range(0, groups.length).toArray();
    for (int[] some : new int[][] {groups, others}) {
      Map<Integer, Integer> firsts = new HashMap<>();
      for (int row = 0; row < parents.length; row++) {
        Integer first = firsts.putIfAbsent(some[row], row);
        if (first != null) {
          parents[root(parents, row)] = root(parents, first);
        }
      }
    }
    int[] roots = IntStream.range(0, parents.length).map(row -> root(parents, row)).toArray();
    return both(roots, new int[roots.length]);
  }

  private static int root(int[] parents, int row) {
    int root = row;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  static int count(int[] groups) {
    return Arrays.stream(groups).max().orElse(-1) + 1;
  }

  static int[] sizes(int[] groups) {
    int[] sizes = new int[count(groups)];
    Arrays.stream(groups).forEach(group -> sizes[group]++);
    return sizes;
  }
}
