package io.premortem.dataset.profile.relation;

import java.util.Arrays;

/**
 * A column with an order and distances; codes rise with the values.
 *
 * @param values {@code NaN} where missing
 * @param distinct the different values, ascending; a code is a place among them
 */
record Quantity(String name, double[] values, int[] codes, double[] distinct) implements Variable {

  @Override
  public int levels() {
    return distinct.length;
  }

  static Quantity of(String name, double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int levels = 0;
    for (double value : sorted) {
      // 0.0 and −0.0 are one value; the sort tells them apart.
      if (levels == 0 || value != sorted[levels - 1]) {
        sorted[levels++] = value + 0.0;
      }
    }
    int[] codes = new int[values.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] =
          Double.isNaN(values[i]) ? -1 : Arrays.binarySearch(sorted, 0, levels, values[i] + 0.0);
    }
    return new Quantity(name, values, codes, Arrays.copyOf(sorted, levels));
  }

  /**
   * The first code whose value is nearer to the value of {@code right} than to that of {@code
   * left}.
   */
  int between(int left, int right) {
    double middle = distinct[left] / 2 + distinct[right] / 2;
    int found = Arrays.binarySearch(distinct, left + 1, right, middle);
    return found >= 0 ? found : -found - 1;
  }
}
