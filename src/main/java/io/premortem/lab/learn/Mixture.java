package io.premortem.lab.learn;

import java.util.Comparator;
import java.util.List;

/**
 * The mixture of attempts that does best out of fold.
 *
 * @param weights one per attempt, summing to 1
 * @param answers out of fold, before calibration
 */
record Mixture(double[] weights, float[][] answers) {
  /** So many of the best may enter the blend, and so many are kept in it at most. */
  private static final int CONTENDERS = 12;

  /** A smaller weight is not worth its operators. */
  private static final double LEAST_WEIGHT = 0.03;

  static Mixture of(List<Attempt> attempts, Targets targets) {
    List<Attempt> contenders =
        attempts.stream()
            .sorted(Comparator.comparingDouble(Attempt::loss))
            .limit(CONTENDERS)
            .toList();
    double[] chosen = kept(new GreedyBlend(contenders, targets).weights());
    double[] weights = new double[attempts.size()];
    float[][] answers = new float[targets.rows()][targets.outputs()];
    for (int i = 0; i < chosen.length; i++) {
      weights[attempts.indexOf(contenders.get(i))] = chosen[i];
      if (chosen[i] > 0) {
        for (int row = 0; row < answers.length; row++) {
          Kernel.add(answers[row], (float) chosen[i], contenders.get(i).answers()[row]);
        }
      }
    }
    return new Mixture(weights, answers);
  }

  private static double[] kept(double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weights[i] < LEAST_WEIGHT ? 0 : weights[i];
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
