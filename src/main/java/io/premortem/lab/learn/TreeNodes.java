package io.premortem.lab.learn;

import java.util.Arrays;

/** Nodes of a tree in the order in which they are found, a leaf until it is split. */
final class TreeNodes {
  private final int outputs;
  private final Tree full;
  private int count;

  TreeNodes(int most, int outputs) {
    this.outputs = outputs;
    this.full =
        new Tree(
            0,
            new int[most],
            new float[most],
            new int[most],
            new int[most],
            new boolean[most],
            new float[most * outputs]);
  }

  int add() {
    full.feature()[count] = -1;
    return count++;
  }

  void split(int node, int feature, float threshold, boolean missingLeft) {
    full.feature()[node] = feature;
    full.threshold()[node] = threshold;
    full.missingLeft()[node] = missingLeft;
  }

  void children(int node, int left, int right) {
    full.left()[node] = left;
    full.right()[node] = right;
  }

  void value(int node, int output, float value) {
    full.value()[node * outputs + output] = value;
  }

  Tree tree() {
    return new Tree(
        0,
        Arrays.copyOf(full.feature(), count),
        Arrays.copyOf(full.threshold(), count),
        Arrays.copyOf(full.left(), count),
        Arrays.copyOf(full.right(), count),
        Arrays.copyOf(full.missingLeft(), count),
        Arrays.copyOf(full.value(), count * outputs));
  }
}
