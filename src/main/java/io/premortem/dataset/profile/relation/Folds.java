package io.premortem.dataset.profile.relation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows that have a target, dealt out at random.
 *
 * @param rows their numbers, ascending
 * @param fold of each of them, 0 … {@link #COUNT} − 1
 */
record Folds(int[] rows, int[] fold) {
  static final int COUNT = 5;

  static Folds of(int[] targetCodes, long seed) {
    int[] rows =
        java.util.stream.IntStream.range(0, targetCodes.length)
            .filter(i -> targetCodes[i] >= 0)
            .toArray();
    int[] fold = new int[rows.length];
    Arrays.setAll(fold, i -> i % COUNT);
    var random = new SplittableRandom(seed);
    for (int i = fold.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = fold[i];
      fold[i] = fold[j];
      fold[j] = swapped;
    }
    return new Folds(rows, fold);
  }
}
