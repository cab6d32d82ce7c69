package io.premortem.lab.learn;

/**
 * A regression tree; node 0 is its root.
 *
 * @param output which score it adds to
 * @param feature per node the input that it asks for; −1 in a leaf
 * @param threshold per node; smaller values go left
 * @param missingLeft whether a missing value goes left
 * @param value per node what a leaf adds
 */
public record Tree(
    int output,
    int[] feature,
    float[] threshold,
    int[] left,
    int[] right,
    boolean[] missingLeft,
    float[] value) {

  float of(float[] inputs) {
    int node = 0;
    while (feature[node] >= 0) {
      float input = inputs[feature[node]];
      boolean goesLeft = Float.isNaN(input) ? missingLeft[node] : input < threshold[node];
      node = goesLeft ? left[node] : right[node];
    }
    return value[node];
  }

  public int nodes() {
    return feature.length;
  }
}
