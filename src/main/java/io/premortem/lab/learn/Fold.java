package io.premortem.lab.learn;

/**
 * What a learner sees when one fold is left out.
 *
 * @param width number of inputs of {@code features}
 * @param learnt rows to learn from
 * @param watched the fold's own rows: they choose when to stop, nothing else
 */
record Fold(Features features, int width, Targets targets, int[] learnt, int[] watched) {
  /** The rows' inputs, by reference. */
  Features rows(int[] rows) {
    float[][] numeric = new float[rows.length][];
    int[][] hot = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      numeric[i] = features.numeric()[rows[i]];
      hot[i] = features.hot()[rows[i]];
    }
    return new Features(numeric, hot);
  }
}
