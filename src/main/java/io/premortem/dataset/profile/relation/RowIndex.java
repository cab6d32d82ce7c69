package io.premortem.dataset.profile.relation;

import java.util.Arrays;

/** Which row had a key before: an open hash table of longs, for many more keys than boxes allow. */
final class RowIndex {
  private final long[] keys;
  private final int[] rows;
  private final int mask;

  /**
   * @param capacity most keys
   */
  RowIndex(int capacity) {
    int size = Integer.highestOneBit(Math.max(4, capacity)) * 4;
    this.keys = new long[size];
    this.rows = new int[size];
    this.mask = size - 1;
    Arrays.fill(rows, -1);
  }

  /** The first row with the key, or −1, when {@code row} becomes it. */
  int first(long key, int row) {
    int slot = slot(key);
    int found = rows[slot];
    if (found < 0) {
      keys[slot] = key;
      rows[slot] = row;
    }
    return found;
  }

  /** The last row before {@code row} with the key, or −1. */
  int last(long key, int row) {
    int slot = slot(key);
    int found = rows[slot];
    keys[slot] = key;
    rows[slot] = row;
    return found;
  }

  private int slot(long key) {
    int slot = (int) (Hash.mix(key) & mask);
    while (rows[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
