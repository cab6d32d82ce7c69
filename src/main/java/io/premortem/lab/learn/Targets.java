package io.premortem.lab.learn;

import io.premortem.lab.learn.Output.Probabilities;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What is to be learnt, row by row.
 *
 * @param outputs number of classes, or 1 for a quantity
 * @param labels class of each row; null for a quantity
 * @param values quantity of each row, of mean 0 and deviation 1; null for classes
 */
record Targets(int outputs, int[] labels, float[] values) {
  static Targets ofClasses(int classes, int[] labels) {
    return new Targets(classes, labels, null);
  }

  static Targets ofQuantity(float[] values) {
    return new Targets(1, null, values);
  }

  boolean quantity() {
    return values != null;
  }

  int rows() {
    return quantity() ? values.length : labels.length;
  }

  /**
   * Per row −ln p, or the squared error.
   *
   * @param answers probabilities or values of {@code rows}, in their order
   */
  double[] losses(float[][] answers, int[] rows) {
    double[] losses = new double[rows.length];
    Arrays.setAll(losses, i -> loss(answers[i], rows[i]));
    return losses;
  }

  double loss(float[] answer, int row) {
    if (quantity()) {
      double error = answer[0] - values[row];
      return error * error;
    }
    return -Math.log(Math.max(answer[labels[row]], Probabilities.LEAST));
  }

  /** Scores become answers: probabilities for classes. In place. */
  void answer(float[][] scores) {
    if (!quantity()) {
      for (float[] row : scores) {
        Softmax.apply(row);
      }
    }
  }

  double meanLoss(float[][] answers, int[] rows) {
    return DoubleStream.of(losses(answers, rows)).average().orElse(Double.NaN);
  }

  /** For target encoding: the quantity, or one signal for each class, of mean 0 and deviation 1. */
  float[][] signals() {
    float[][] signals = new float[rows()][];
    if (quantity()) {
      Arrays.setAll(signals, row -> new float[] {values[row]});
      return signals;
    }
    double[] shares = new double[outputs];
    for (int label : labels) {
      shares[label] += 1.0 / labels.length;
    }
    // Of two classes the second says it all.
    int first = outputs == 2 ? 1 : 0;
    for (int row = 0; row < signals.length; row++) {
      signals[row] = new float[outputs - first];
      for (int k = first; k < outputs; k++) {
        double spread = Math.sqrt(Math.max(shares[k] * (1 - shares[k]), 1e-6));
        signals[row][k - first] = (float) (((labels[row] == k ? 1 : 0) - shares[k]) / spread);
      }
    }
    return signals;
  }
}
