package io.premortem.lab.learn;

import java.util.Arrays;

/**
 * Row numbers of the three parts. The test part is the first {@code ceil(n · testShare)} of a
 * shuffle, as in scikit-learn's {@code train_test_split}; validation is the tail of the rest, as in
 * Keras' {@code validation_split}.
 */
record Split(int[] training, int[] validation, int[] test) {
  static Split of(int rows, Recipe.Dense recipe) {
    return of(rows, recipe, null);
  }

  /**
   * @param groups number of each row's group, which stays on one side; null for none
   */
  static Split of(int rows, Recipe.Dense recipe, int[] groups) {
    int[] order = NumpyPermutation.of(rows, recipe.splitSeed());
    Head head = Head.of(order, (int) Math.ceil(rows * recipe.testShare()), groups);
    int[] rest = head.rest();
    int learnt = (int) Math.floor(rest.length * (1 - recipe.validationShare()));
    return new Split(
        Arrays.copyOf(rest, learnt), Arrays.copyOfRange(rest, learnt, rest.length), head.taken());
  }

  /** The same test part, and the other two from a sample of the rows to fit on. */
  Split sampled(Sample sample, int[] labels, Recipe.Dense recipe) {
    int[] fitting = fitting();
    int[] kept =
        Arrays.stream(sample.places(Arrays.stream(fitting).map(row -> labels[row]).toArray()))
            .map(place -> fitting[place])
            .toArray();
    int learnt = (int) Math.floor(kept.length * (1 - recipe.validationShare()));
    return new Split(
        Arrays.copyOf(kept, learnt), Arrays.copyOfRange(kept, learnt, kept.length), test);
  }

  /** Training and validation rows: all that preparation may look at. */
  int[] fitting() {
    int[] fitting = Arrays.copyOf(training, training.length + validation.length);
    System.arraycopy(validation, 0, fitting, training.length, validation.length);
    return fitting;
  }
}
