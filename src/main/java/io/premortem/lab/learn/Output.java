package io.premortem.lab.learn;

import java.util.List;

/** What becomes of a blend's scores. */
public sealed interface Output {
  /** Smaller probabilities count as this much. */
  float LEAST = 1e-7f;

  /** Calibrated, in place. */
  float[] finish(float[] mixed);

  /**
   * Class probabilities: each member's softmax, averaged by weight, then calibrated: softmax of
   * {@code ln(p) / temperature} (Guo et al., ICML 2017).
   */
  record Probabilities(float temperature) implements Output {
    @Override
    public float[] finish(float[] mixed) {
      for (int k = 0; k < mixed.length; k++) {
        mixed[k] = (float) StrictMath.log(Math.max(mixed[k], LEAST)) / temperature;
      }
      Softmax.apply(mixed);
      return mixed;
    }
  }

  /**
   * Class probabilities, averaged likewise, their log-odds bent by a curve each: of the second of
   * two classes, else of each class against the rest, brought to a sum of 1 (Zadrozny and Elkan,
   * KDD 2002).
   *
   * @param curves one for two classes, else one for each
   */
  record Monotone(List<Curve> curves) implements Output {
    public Monotone {
      curves = List.copyOf(curves);
    }

    /** ln of the odds of a class against all others together. */
    static float odds(float[] mixed, int label) {
      float others = 0;
      for (int k = 0; k < mixed.length; k++) {
        others += k == label ? 0 : mixed[k];
      }
      return (float) StrictMath.log(Math.max(mixed[label], LEAST))
          - (float) StrictMath.log(Math.max(others, LEAST));
    }

    @Override
    public float[] finish(float[] mixed) {
      float[] bent = new float[mixed.length];
      if (curves.size() == 1) {
        bent[1] = curves.getFirst().at(odds(mixed, 1));
        Softmax.apply(bent);
      } else {
        float sum = 0;
        for (int k = 0; k < bent.length; k++) {
          bent[k] = 1 / (1 + (float) StrictMath.exp(-curves.get(k).at(odds(mixed, k))));
          sum += bent[k];
        }
        for (int k = 0; k < bent.length; k++) {
          bent[k] /= sum;
        }
      }
      System.arraycopy(bent, 0, mixed, 0, bent.length);
      return mixed;
    }
  }

  /** A quantity: {@code centre + scale · score}, the scores averaged by weight. */
  record Value(float centre, float scale) implements Output {
    @Override
    public float[] finish(float[] mixed) {
      mixed[0] = centre + scale * mixed[0];
      return mixed;
    }
  }
}
