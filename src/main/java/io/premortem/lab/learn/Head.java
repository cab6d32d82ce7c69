package io.premortem.lab.learn;

import java.util.Arrays;

/**
 * The head of a shuffle and its rest, both in the order of the shuffle. Where rows belong together,
 * whole groups are taken as the shuffle comes to them; those that would make the head too large are
 * left out.
 */
record Head(int[] taken, int[] rest) {
  /** The head is not larger, unless more was wanted. */
  private static final double MOST_SHARE = 0.2;

  /** So many groups are left, if there are more. */
  private static final int LEFT = 5;

  /**
   * @param groups number of each row's group; null where every row is its own
   */
  static Head of(int[] order, int wanted, int[] groups) {
    if (groups == null) {
      return new Head(
          Arrays.copyOf(order, wanted), Arrays.copyOfRange(order, wanted, order.length));
    }
    int[] sizes = Twins.sizes(groups);
    boolean[] chosen = new boolean[sizes.length];
    double most = Math.max(wanted, MOST_SHARE * order.length);
    int rows = 0;
    int left = sizes.length;
    for (int row : order) {
      int group = groups[row];
      boolean fits = !chosen[group] && rows + sizes[group] <= most;
      if (rows < wanted && left > LEFT && fits) {
        chosen[group] = true;
        rows += sizes[group];
        left--;
      }
    }
    return new Head(
        Arrays.stream(order).filter(row -> chosen[groups[row]]).toArray(),
        Arrays.stream(order).filter(row -> !chosen[groups[row]]).toArray());
  }
}
