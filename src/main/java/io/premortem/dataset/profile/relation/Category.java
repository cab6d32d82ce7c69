package io.premortem.dataset.profile.relation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A column whose values only differ; codes are in the order of first occurrence. */
record Category(String name, int[] codes, int levels) implements Variable {

  /**
   * @param values {@code null} where missing
   */
  static Category of(String name, String[] values) {
    Map<String, Integer> known = new HashMap<>();
    int[] codes = new int[values.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = values[i] == null ? -1 : known.computeIfAbsent(values[i], v -> known.size());
    }
    return new Category(name, codes, known.size());
  }

  /** The same values without their order. */
  static Category of(Quantity quantity) {
    return new Category(quantity.name(), quantity.codes(), quantity.levels());
  }

  /** The {@code most} − 1 most frequent levels keep a code of their own, the others share one. */
  Category withAtMost(int most) {
    if (levels <= most) {
      return this;
    }
    long[] byCount = new long[levels];
    for (int code : codes) {
      if (code >= 0) {
        byCount[code] += 1L << 32;
      }
    }
    for (int code = 0; code < levels; code++) {
      byCount[code] |= Integer.MAX_VALUE - code;
    }
    Arrays.sort(byCount);
    int[] recoded = new int[levels];
    Arrays.fill(recoded, most - 1);
    for (int i = 0; i < most - 1; i++) {
      recoded[Integer.MAX_VALUE - (int) byCount[levels - 1 - i]] = i;
    }
    return new Category(
        name, Arrays.stream(codes).map(c -> c < 0 ? -1 : recoded[c]).toArray(), most);
  }
}
