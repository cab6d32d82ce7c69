package io.premortem.dataset.profile.relation;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Cuts a quantity where the target changes: a tree in one variable, grown until a cut no longer
 * pays for itself. Works on codes, which are in the order of the values.
 */
final class Cuts {
  private static final int DEEPEST = 12;

  /** Finds the best cut of a segment of rows that are ordered by code. */
  interface Search {
    /**
     * @param codes ascending
     * @return the first row of the right part, with a higher code than the row before it; −1 when
     *     no cut pays
     */
    int best(int[] codes, int from, int to);
  }

  private final Search search;
  private final IntBinaryOperator between;
  private final int[] codes;
  private final int[] bounds;
  private int count;

  private Cuts(int[] codes, IntBinaryOperator between, Search search) {
    this.codes = codes;
    this.between = between;
    this.search = search;
    this.bounds = new int[1 << DEEPEST];
  }

  /**
   * @param codes ascending, of the rows that have a value
   * @param between where to cut between two codes, so that values in a gap go to the nearer side
   * @return ascending; a code belongs to the part behind the last bound that is not above it
   */
  static int[] of(int[] codes, IntBinaryOperator between, Search search) {
    var cuts = new Cuts(codes, between, search);
    cuts.cut(0, codes.length, DEEPEST);
    int[] bounds = Arrays.copyOf(cuts.bounds, cuts.count);
    Arrays.sort(bounds);
    return bounds;
  }

  private void cut(int from, int to, int depth) {
    int at = depth == 0 || to - from < 2 ? -1 : search.best(codes, from, to);
    if (at >= 0) {
      bounds[count++] = between.applyAsInt(codes[at - 1], codes[at]);
      cut(from, at, depth - 1);
      cut(at, to, depth - 1);
    }
  }
}
