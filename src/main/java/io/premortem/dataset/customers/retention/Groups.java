package io.premortem.dataset.customers.retention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows by customer, kept as numbers so that a million rows stay small.
 *
 * @param names a name for each customer
 * @param offsets where a customer's rows begin in {@code rows}; one more than names
 * @param rows row numbers, customer by customer
 */
record Groups(List<String> names, int[] offsets, int[] rows) {

  /**
   * @param usable whether a row counts
   */
  static Groups of(String[] customers, boolean[] usable) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    int[] keys = new int[customers.length];
    for (int row = 0; row < customers.length; row++) {
      if (usable[row]) {
        String name = customers[row].strip();
        keys[row] = numbers.computeIfAbsent(name, _ -> names.size());
        if (keys[row] == names.size()) {
          names.add(name);
        }
      }
    }
    return new Groups(names, offsets(keys, usable, names.size()), new int[0]).filled(keys, usable);
  }

  private static int[] offsets(int[] keys, boolean[] usable, int customers) {
    int[] offsets = new int[customers + 1];
    for (int row = 0; row < keys.length; row++) {
      if (usable[row]) {
        offsets[keys[row] + 1]++;
      }
    }
    for (int i = 0; i < customers; i++) {
      offsets[i + 1] += offsets[i];
    }
    return offsets;
  }

  private Groups filled(int[] keys, boolean[] usable) {
    int[] next = offsets.clone();
    int[] order = new int[offsets[offsets.length - 1]];
    for (int row = 0; row < keys.length; row++) {
      if (usable[row]) {
        order[next[keys[row]]++] = row;
      }
    }
    return new Groups(names, offsets, order);
  }

  int size() {
    return names.size();
  }
}
