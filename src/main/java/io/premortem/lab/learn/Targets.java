package io.premortem.lab.learn;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What is to be learnt, row by row.
 *
 * @param outputs number of classes, or 1 for a quantity
 * @param labels class of each row; null for a quantity
 * @param values quantity of each row, of mean 0 and deviation 1; null for classes
 * @param classWeights how much a row of each class counts while something is learnt; null for alike
 */
record Targets(int outputs, int[] labels, float[] values, float[] classWeights) {
  static Targets ofClasses(int classes, int[] labels) {
    return new Targets(classes, labels, null, null);
  }

  /** The same, each class counting alike. */
  Targets balanced() {
    return new Targets(outputs, labels, values, Balance.weights(outputs, labels));
  }

  static Targets ofQuantity(float[] values) {
    return new Targets(1, null, values, null);
  }

  /** Some of the rows. */
  Targets rows(int[] rows) {
    return ofClasses(outputs, Arrays.stream(rows).map(row -> labels[row]).toArray());
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
    return -Math.log(Math.max(answer[labels[row]], Output.LEAST));
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

  /** How much a row counts while something is learnt; 1 on average over all rows. */
  float weight(int row) {
    return classWeights == null ? 1 : classWeights[labels[row]];
  }

  /** What a learner watches: the mean loss, rows counting by their weights. */
  double weightedLoss(float[][] answers, int[] rows) {
    if (classWeights == null) {
      return meanLoss(answers, rows);
    }
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += weight(rows[i]) * loss(answers[i], rows[i]);
      weights += weight(rows[i]);
    }
    return sum / weights;
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
