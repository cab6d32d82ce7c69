package io.premortem.lab.learn;

/** Logits to probabilities, in place. */
final class Softmax {
  private Softmax() {}

  static void apply(float[] logits) {
    float max = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    float sum = 0;
    for (int j = 0; j < logits.length; j++) {
      logits[j] = (float) StrictMath.exp(logits[j] - max);
      sum += logits[j];
    }
    for (int j = 0; j < logits.length; j++) {
      logits[j] /= sum;
    }
  }
}
