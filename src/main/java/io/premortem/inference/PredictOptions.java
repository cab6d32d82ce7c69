package io.premortem.inference;

/**
 * What a caller asks of a prediction beside it.
 *
 * @param explain contributions of the inputs
 * @param abstainBelow rows whose most probable class is less probable get no label; 0 to 1
 */
record PredictOptions(boolean explain, double abstainBelow) {
  static final PredictOptions PLAIN = new PredictOptions(false, 0);

  /** Each costs a model's run over thousands of rows. */
  static final int MAX_EXPLAINED = 20;
}
