package io.premortem.lab.learn;

import java.util.Arrays;

/**
 * Shapley values of a tree's answer in polynomial time (Lundberg, Erion and Lee, arXiv:1802.03888,
 * algorithm 2), path-dependent: what a tree says without an input is the mean of both branches,
 * weighted by the background rows that took them.
 */
final class TreeShap {
  private final Tree tree;
  private final double[] covers;

  /**
   * @param background rows of inputs, whose ways through the tree are counted
   */
  TreeShap(Tree tree, float[][] background) {
    this.tree = tree;
    this.covers = new double[tree.nodes()];
    for (float[] row : background) {
      int node = 0;
      covers[node]++;
      while (tree.feature()[node] >= 0) {
        node = tree.next(node, row);
        covers[node]++;
      }
    }
  }

  /** Share of a node's background rows that go to one of its children. */
  double share(int node, int child) {
    return covers[node] == 0 ? 0.5 : covers[child] / covers[node];
  }

  /**
   * Adds to each input what it makes of the tree's answer; with the mean answer they sum to it.
   *
   * @param values one per input
   */
  void add(float[] row, double[] values) {
    walk(0, new Path(), 1, 1, -1, row, values);
  }

  private void walk(
      int node, Path before, double zero, double one, int input, float[] row, double[] values) {
    if (zero == 0 && one == 0) {
      return;
    }
    Path path = before.extended(zero, one, input);
    int feature = tree.feature()[node];
    if (feature < 0) {
      for (int i = 1; i < path.length; i++) {
        double weight = path.unwoundSum(i);
        values[path.inputs[i]] += weight * (path.ones[i] - path.zeros[i]) * tree.value()[node];
      }
      return;
    }
    double oldZero = 1;
    double oldOne = 1;
    int known = path.find(feature);
    if (known > 0) {
      oldZero = path.zeros[known];
      oldOne = path.ones[known];
      path = path.unwound(known);
    }
    int hot = tree.next(node, row);
    int cold = hot == tree.left()[node] ? tree.right()[node] : tree.left()[node];
    walk(hot, path, oldZero * share(node, hot), oldOne, feature, row, values);
    walk(cold, path, oldZero * share(node, cold), 0, feature, row, values);
  }

  /**
   * The inputs asked for on the way, each with the share of the ways that go on without it and with
   * it, and the weights of the subsets of every size.
   */
  private static final class Path {
    final int length;
    final int[] inputs;
    final double[] zeros;
    final double[] ones;
    final double[] weights;

    Path() {
      this(0, new int[0], new double[0], new double[0], new double[0]);
    }

    Path(int length, int[] inputs, double[] zeros, double[] ones, double[] weights) {
      this.length = length;
      this.inputs = inputs;
      this.zeros = zeros;
      this.ones = ones;
      this.weights = weights;
    }

    Path extended(double zero, double one, int input) {
      int[] moreInputs = Arrays.copyOf(inputs, length + 1);
      double[] moreZeros = Arrays.copyOf(zeros, length + 1);
      double[] moreOnes = Arrays.copyOf(ones, length + 1);
      double[] moreWeights = Arrays.copyOf(weights, length + 1);
      moreInputs[length] = input;
      moreZeros[length] = zero;
      moreOnes[length] = one;
      moreWeights[length] = length == 0 ? 1 : 0;
      for (int i = length - 1; i >= 0; i--) {
        moreWeights[i + 1] += one * moreWeights[i] * (i + 1) / (length + 1);
        moreWeights[i] *= zero * (length - i) / (length + 1);
      }
      return new Path(length + 1, moreInputs, moreZeros, moreOnes, moreWeights);
    }

    /** The weights as they were before the input at this place was added. */
    private double[] unwoundWeights(int place) {
      int last = length - 1;
      double[] fewer = Arrays.copyOf(weights, last);
      double next = weights[last];
      for (int i = last - 1; i >= 0; i--) {
        if (ones[place] != 0) {
          fewer[i] = next * length / ((i + 1) * ones[place]);
          next = weights[i] - fewer[i] * zeros[place] * (last - i) / length;
        } else {
          fewer[i] = weights[i] * length / (zeros[place] * (last - i));
        }
      }
      return fewer;
    }

    double unwoundSum(int place) {
      return Arrays.stream(unwoundWeights(place)).sum();
    }

    Path unwound(int place) {
      int last = length - 1;
      int[] fewer = Arrays.copyOf(inputs, last);
      double[] fewerZeros = Arrays.copyOf(zeros, last);
      double[] fewerOnes = Arrays.copyOf(ones, last);
      for (int i = place; i < last; i++) {
        fewer[i] = inputs[i + 1];
        fewerZeros[i] = zeros[i + 1];
        fewerOnes[i] = ones[i + 1];
      }
      return new Path(last, fewer, fewerZeros, fewerOnes, unwoundWeights(place));
    }

    /** Place of an input; 0 when it was not asked for. */
    int find(int input) {
      for (int i = 1; i < length; i++) {
        if (inputs[i] == input) {
          return i;
        }
      }
      return 0;
    }
  }
}
