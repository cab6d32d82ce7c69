package io.premortem.dataset.profile.relation;

import io.premortem.dataset.profile.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds columns that repeat others, in one pass over each column. */
public final class Copies {

  /** Rows below which being one to one is no surprise. */
  static final int FEWEST_ROWS = 10;

  /** What two columns that copy each other have in common. */
  private record Trace(Copy.Kind kind, long hash) {}

  private Copies() {}

  /**
   * Columns that repeat an earlier one in the rows that have a value, with the same rows missing. A
   * column is named once, with the first that it repeats. Columns of one value are left out.
   */
  public static List<Copy> among(List<Columns.Column> columns) {
    Map<Trace, String> known = new HashMap<>();
    List<Copy> copies = new ArrayList<>();
    for (Columns.Column column : columns) {
      Variable variable = Variable.of(column);
      if (variable.levels() < 2) {
        continue;
      }
      List<Trace> traces = traces(column, variable);
      Optional<Trace> seen = traces.stream().filter(known::containsKey).findFirst();
      seen.ifPresent(t -> copies.add(new Copy(known.get(t), column.name(), t.kind())));
      traces.forEach(trace -> known.putIfAbsent(trace, column.name()));
    }
    return copies;
  }

  /** In which sense {@code second} repeats {@code first} over their common rows, if it does. */
  static Optional<Copy.Kind> kind(Variable first, Variable second) {
    int[] forth = new int[first.levels()];
    int[] back = new int[second.levels()];
    Arrays.fill(forth, -1);
    Arrays.fill(back, -1);
    int rows = 0;
    int levels = 0;
    for (int i = 0; i < first.codes().length; i++) {
      int a = first.codes()[i];
      int b = second.codes()[i];
      if (a < 0 || b < 0) {
        continue;
      }
      rows++;
      if (forth[a] < 0 && back[b] < 0) {
        forth[a] = b;
        back[b] = a;
        levels++;
      } else if (forth[a] != b || back[b] != a) {
        return Optional.empty();
      }
    }
    if (rows < FEWEST_ROWS || levels < 2) {
      return Optional.empty();
    }
    if (first instanceof Quantity a && second instanceof Quantity b) {
      if (sameValues(a, b)) {
        return Optional.of(Copy.Kind.EQUAL);
      }
      if (oneWay(forth)) {
        return Optional.of(Copy.Kind.SAME_ORDER);
      }
    }
    return 2 * levels <= rows ? Optional.of(Copy.Kind.ONE_TO_ONE) : Optional.empty();
  }

  private static boolean sameValues(Quantity a, Quantity b) {
    for (int i = 0; i < a.codes().length; i++) {
      if (a.codes()[i] >= 0 && b.codes()[i] >= 0 && a.values()[i] != b.values()[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean oneWay(int[] forth) {
    int[] used = Arrays.stream(forth).filter(code -> code >= 0).toArray();
    boolean rising = used[1] > used[0];
    for (int i = 1; i < used.length; i++) {
      if (used[i] > used[i - 1] != rising) {
        return false;
      }
    }
    return true;
  }

  private static List<Trace> traces(Columns.Column column, Variable variable) {
    int rows = (int) Arrays.stream(variable.codes()).filter(code -> code >= 0).count();
    List<Trace> traces = new ArrayList<>();
    traces.add(new Trace(Copy.Kind.EQUAL, values(column)));
    if (rows < FEWEST_ROWS) {
      return traces;
    }
    if (variable instanceof Quantity quantity) {
      traces.add(new Trace(Copy.Kind.SAME_ORDER, order(quantity)));
    }
    if (2 * variable.levels() <= rows) {
      traces.add(new Trace(Copy.Kind.ONE_TO_ONE, firstOccurrences(variable)));
    }
    return traces;
  }

  private static long values(Columns.Column column) {
    long hash = 1;
    for (int i = 0; i < column.size(); i++) {
      hash =
          Hash.mix(
              hash
                  ^ switch (column) {
                    case Columns.Numbers n -> Double.doubleToLongBits(n.values()[i] + 0.0);
                    case Columns.Texts t -> t.values()[i] == null ? 0 : Hash.of(t.values()[i]);
                  });
    }
    return hash;
  }

  /** The same for both directions: the first row with a value counts from the nearer end. */
  private static long order(Quantity quantity) {
    int last = quantity.levels() - 1;
    long up = 1;
    long down = 1;
    for (int code : quantity.codes()) {
      up = Hash.mix(up ^ code);
      down = Hash.mix(down ^ (code < 0 ? code : last - code));
    }
    return Math.min(up, down);
  }

  private static long firstOccurrences(Variable variable) {
    int[] renamed = new int[variable.levels()];
    int next = 0;
    long hash = 1;
    for (int code : variable.codes()) {
      if (code >= 0 && renamed[code] == 0) {
        renamed[code] = ++next;
      }
      hash = Hash.mix(hash ^ (code < 0 ? 0 : renamed[code]));
    }
    return hash;
  }
}
