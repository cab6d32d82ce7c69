package io.premortem.lab.learn;

import java.util.Arrays;
import java.util.List;

/**
 * Mean cross-entropy or half mean squared error of a linear model with an L2 penalty on all but the
 * intercepts. Weights stand input by input, {@code outputs} each, the intercepts last.
 */
final class LinearObjective implements QuasiNewton.Objective {
  private final Fold fold;
  private final Features rows;
  private final int outputs;
  private final double[] scores;
  private double penalty;

  LinearObjective(Fold fold) {
    this.fold = fold;
    this.rows = fold.features().rows(fold.learnt());
    this.outputs = fold.targets().outputs();
    this.scores = new double[outputs];
  }

  /**
   * @param penalty weight of half the sum of squares
   */
  void penalty(double penalty) {
    this.penalty = penalty;
  }

  int size() {
    return (fold.width() + 1) * outputs;
  }

  @Override
  public double valueAndGradient(double[] weights, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    int count = rows.rows();
    for (int i = 0; i < count; i++) {
      score(weights, i);
      sum += errors(fold.learnt()[i]);
      spread(gradient, i);
    }
    double squares = 0;
    for (int j = 0; j < weights.length; j++) {
      gradient[j] /= count;
      if (j < fold.width() * outputs) {
        gradient[j] += penalty * weights[j];
        squares += weights[j] * weights[j];
      }
    }
    return sum / count + penalty * squares / 2;
  }

  private void score(double[] weights, int i) {
    float[] numeric = rows.numeric()[i];
    System.arraycopy(weights, fold.width() * outputs, scores, 0, outputs);
    for (int j = 0; j < numeric.length; j++) {
      if (numeric[j] != 0) {
        for (int k = 0; k < outputs; k++) {
          scores[k] += numeric[j] * weights[j * outputs + k];
        }
      }
    }
    for (int input : rows.hot()[i]) {
      for (int k = 0; k < outputs; k++) {
        scores[k] += weights[input * outputs + k];
      }
    }
  }

  /** Turns scores into the loss's derivatives; gives the loss. */
  private double errors(int row) {
    Targets targets = fold.targets();
    if (targets.quantity()) {
      scores[0] -= targets.values()[row];
      return scores[0] * scores[0] / 2;
    }
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(score - max);
    }
    int label = targets.labels()[row];
    double loss = max + StrictMath.log(sum) - scores[label];
    double weight = targets.weight(row);
    for (int k = 0; k < outputs; k++) {
      scores[k] = weight * (StrictMath.exp(scores[k] - max) / sum - (k == label ? 1 : 0));
    }
    return weight * loss;
  }

  private void spread(double[] gradient, int i) {
    float[] numeric = rows.numeric()[i];
    for (int k = 0; k < outputs; k++) {
      gradient[fold.width() * outputs + k] += scores[k];
    }
    for (int j = 0; j < numeric.length; j++) {
      if (numeric[j] != 0) {
        for (int k = 0; k < outputs; k++) {
          gradient[j * outputs + k] += scores[k] * numeric[j];
        }
      }
    }
    for (int input : rows.hot()[i]) {
      for (int k = 0; k < outputs; k++) {
        gradient[input * outputs + k] += scores[k];
      }
    }
  }

  /** The weights as a network without hidden layers. */
  DenseNetwork network(double[] weights) {
    DenseNetwork network = DenseNetwork.zeros(fold.width(), List.of(), outputs);
    for (int j = 0; j < fold.width(); j++) {
      for (int k = 0; k < outputs; k++) {
        network.weights()[0][j][k] = (float) weights[j * outputs + k];
      }
    }
    for (int k = 0; k < outputs; k++) {
      network.biases()[0][k] = (float) weights[fold.width() * outputs + k];
    }
    return network;
  }
}
