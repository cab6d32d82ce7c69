package io.premortem.lab.learn;

/**
 * A regression tree; node 0 is its root.
 *
 * @param output the first score it adds to
 * @param feature per node the input that it asks for; −1 in a leaf
 * @param threshold per node; smaller values go left
 * @param missingLeft whether a missing value goes left
 * @param value nodes × scores; what a leaf adds to each score from {@code output} on
 */
public record Tree(
    int output,
    int[] feature,
    float[] threshold,
    int[] left,
    int[] right,
    boolean[] missingLeft,
    float[] value) {

  /** A tree that asks nothing. */
  public static Tree lone(int output, float value) {
    int[] none = {0};
    return new Tree(
        output, new int[] {-1}, new float[1], none, none, new boolean[1], new float[] {value});
  }

  /** Adds the leaf that the inputs lead to. */
  void addTo(double[] scores, float[] inputs) {
    int leaf = leaf(inputs);
    int width = width();
    for (int k = 0; k < width; k++) {
      scores[output + k] += value[leaf * width + k];
    }
  }

  int leaf(float[] inputs) {
    int node = 0;
    while (feature[node] >= 0) {
      node = next(node, inputs);
    }
    return node;
  }

  /** The child of an inner node that the inputs lead to. */
  int next(int node, float[] inputs) {
    float input = inputs[feature[node]];
    boolean goesLeft = Float.isNaN(input) ? missingLeft[node] : input < threshold[node];
    return goesLeft ? left[node] : right[node];
  }

  /** Number of scores that a leaf adds to. */
  public int width() {
    return value.length / feature.length;
  }

  /** The same tree with its values multiplied. */
  Tree times(float factor) {
    float[] scaled = value.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return new Tree(output, feature, threshold, left, right, missingLeft, scaled);
  }

  public int nodes() {
    return feature.length;
  }
}
