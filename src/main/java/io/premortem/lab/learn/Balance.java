package io.premortem.lab.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Classes that count alike while something is learnt, whatever their shares. What was learnt so is
 * taken back to the shares of the training rows: weights wₖ raise the odds of class k by wₖ (Elkan,
 * IJCAI 2001), so its score is lowered by ln wₖ.
 */
final class Balance {
  private Balance() {}

  /** Weight of each class: n / (K · nₖ), so that the mean over rows is 1. */
  static float[] weights(int classes, int[] labels) {
    int[] counts = new int[classes];
    Arrays.stream(labels).forEach(label -> counts[label]++);
    int present = (int) Arrays.stream(counts).filter(count -> count > 0).count();
    float[] weights = new float[classes];
    for (int k = 0; k < classes; k++) {
      weights[k] = counts[k] == 0 ? 1 : labels.length / ((float) present * counts[k]);
    }
    return weights;
  }

  /**
   * In place.
   *
   * @param weights by which it was learnt; null for none
   */
  static DenseNetwork corrected(DenseNetwork network, float[] weights) {
    if (weights != null) {
      float[] biases = network.biases()[network.layers() - 1];
      for (int k = 0; k < weights.length; k++) {
        biases[k] -= logarithm(weights[k]);
      }
    }
    return network;
  }

  /**
   * With a tree of one leaf more for each class.
   *
   * @param weights by which it was learnt; null for none
   */
  static Forest corrected(Forest forest, float[] weights) {
    if (weights == null) {
      return forest;
    }
    List<Tree> trees = new ArrayList<>(forest.trees());
    for (int k = 0; k < weights.length; k++) {
      trees.add(Tree.lone(k, -logarithm(weights[k])));
    }
    return new Forest(forest.outputs(), trees);
  }

  private static float logarithm(float weight) {
    return (float) StrictMath.log(weight);
  }
}
