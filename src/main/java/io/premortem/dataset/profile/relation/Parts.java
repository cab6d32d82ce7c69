package io.premortem.dataset.profile.relation;

import java.util.Arrays;

/**
 * A column as groups of rows to predict from: a level of a category, an interval of a quantity, and
 * "missing" as one more, because that may tell as well.
 */
final class Parts {

  /** Levels of a category that are told apart. */
  static final int MOST_LEVELS = 2_000;

  private final Variable column;
  private final Folds folds;
  private final int[] byCode;

  /**
   * @param column with at most {@link #MOST_LEVELS} if it is a category
   */
  Parts(Variable column, Folds folds) {
    this.column = column instanceof Category c ? c.withAtMost(MOST_LEVELS) : column;
    this.folds = folds;
    this.byCode = this.column instanceof Quantity ? ordered() : new int[0];
  }

  /** Maker of a search for the given rows (positions in the folds), ordered by code. */
  interface Searches {
    Cuts.Search over(int[] positions);
  }

  /** Part of each row of the folds, 0 … {@link #count} − 1, learnt without {@code fold}. */
  int[] without(int fold, Searches searches) {
    int[] bounds = column instanceof Quantity quantity ? bounds(quantity, fold, searches) : null;
    int[] parts = new int[folds.rows().length];
    for (int i = 0; i < parts.length; i++) {
      int code = column.codes()[folds.rows()[i]];
      parts[i] = code < 0 ? 0 : 1 + (bounds == null ? code : part(bounds, code));
    }
    return parts;
  }

  static int count(int[] parts) {
    return Arrays.stream(parts).max().orElse(0) + 1;
  }

  private int[] bounds(Quantity quantity, int fold, Searches searches) {
    int[] positions =
        Arrays.stream(byCode).filter(position -> folds.fold()[position] != fold).toArray();
    int[] codes =
        Arrays.stream(positions).map(position -> column.codes()[folds.rows()[position]]).toArray();
    return Cuts.of(codes, quantity::between, searches.over(positions));
  }

  private static int part(int[] bounds, int code) {
    int found = Arrays.binarySearch(bounds, code);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Positions of the rows that have a value, by code, equal codes by row: a counting sort. */
  private int[] ordered() {
    int[] next = new int[column.levels() + 1];
    int present = 0;
    for (int row : folds.rows()) {
      int code = column.codes()[row];
      if (code >= 0) {
        next[code + 1]++;
        present++;
      }
    }
    for (int code = 1; code < next.length; code++) {
      next[code] += next[code - 1];
    }
    int[] positions = new int[present];
    for (int i = 0; i < folds.rows().length; i++) {
      int code = column.codes()[folds.rows()[i]];
      if (code >= 0) {
        positions[next[code]++] = i;
      }
    }
    return positions;
  }
}
