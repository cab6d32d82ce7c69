package io.premortem.lab.learn;

/** What becomes of a blend's scores. */
public sealed interface Output {
  /**
   * Class probabilities: each member's softmax, averaged by weight, then calibrated: softmax of
   * {@code ln(p) / temperature} (Guo et al., ICML 2017).
   */
  record Probabilities(float temperature) implements Output {
    /** Smaller probabilities count as this much. */
    public static final float LEAST = 1e-7f;
  }

  /** A quantity: {@code centre + scale · score}, the scores averaged by weight. */
  record Value(float centre, float scale) implements Output {}
}
