package io.premortem.lab.learn;

import java.util.Arrays;

/**
 * Grows extremely randomized trees. A split's worth is Σ S²/n over its two sides, S being the sum
 * of the targets (one for each class, 1 where a row is of it): most for the least Gini impurity, or
 * the least variance.
 */
final class RandomTree {
  private final float[][] inputs;
  private final Targets targets;
  private final int[] rows;
  private final int tried;
  private final int leafRows;
  private final RandomStream random;
  private final int[] order;
  private final int[] features;
  private final double[] left;
  private final double[] right;
  private TreeNodes nodes;
  private Split best;

  /**
   * A split of a node.
   *
   * @param worth more is better
   */
  private record Split(int feature, float threshold, boolean missingLeft, double worth) {}

  /**
   * @param columns share of the inputs that a split is drawn from
   * @param leafRows least rows in a leaf
   */
  RandomTree(Fold fold, double columns, int leafRows, RandomStream random) {
    this.targets = fold.targets();
    this.rows = fold.learnt();
    this.leafRows = leafRows;
    this.random = random;
    this.inputs = new float[fold.width()][rows.length];
    for (int i = 0; i < rows.length; i++) {
      float[] row = fold.features().dense(rows[i], fold.width());
      for (int feature = 0; feature < row.length; feature++) {
        inputs[feature][i] = row[feature];
      }
    }
    this.tried = Math.max(1, (int) Math.round(columns * inputs.length));
    this.order = new int[rows.length];
    this.features = new int[inputs.length];
    Arrays.setAll(features, feature -> feature);
    this.left = new double[targets.outputs()];
    this.right = new double[targets.outputs()];
  }

  Tree grow() {
    Arrays.setAll(order, i -> i);
    nodes = new TreeNodes(2 * Math.ceilDiv(rows.length, leafRows), targets.outputs());
    grow(0, rows.length);
    return nodes.tree();
  }

  /** The node of {@code order[from … to − 1]}, with all below it. */
  private int grow(int from, int to) {
    int node = nodes.add();
    best = null;
    if (to - from >= 2 * leafRows && !alike(from, to)) {
      seek(from, to);
    }
    if (best == null) {
      leaf(node, from, to);
      return node;
    }
    Split split = best;
    int middle = part(split, from, to);
    int first = grow(from, middle);
    nodes.split(node, split.feature(), split.threshold(), split.missingLeft());
    nodes.children(node, first, grow(middle, to));
    return node;
  }

  private boolean alike(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (differs(rows[order[from]], rows[order[i]])) {
        return false;
      }
    }
    return true;
  }

  private boolean differs(int row, int other) {
    return targets.quantity()
        ? targets.values()[row] != targets.values()[other]
        : targets.labels()[row] != targets.labels()[other];
  }

  private void leaf(int node, int from, int to) {
    Arrays.fill(left, 0);
    for (int i = from; i < to; i++) {
      count(left, order[i]);
    }
    for (int k = 0; k < left.length; k++) {
      nodes.value(node, k, (float) (left[k] / (to - from)));
    }
  }

  private void count(double[] sums, int place) {
    if (targets.quantity()) {
      sums[0] += targets.values()[rows[place]];
    } else {
      sums[targets.labels()[rows[place]]]++;
    }
  }

  /** As {@link #count}, by the weight of the row's class: splits, not leaves, are for the rare. */
  private void weigh(double[] sums, int place) {
    if (targets.classWeights() == null) {
      count(sums, place);
    } else {
      sums[targets.labels()[rows[place]]] += targets.weight(rows[place]);
    }
  }

  private double size(double[] sums, int count) {
    return targets.classWeights() == null ? count : Arrays.stream(sums).sum();
  }

  /** Inputs that do not vary in the node do not count as tried. */
  private void seek(int from, int to) {
    int varied = 0;
    for (int i = 0; i < features.length && varied < tried; i++) {
      int j = i + random.nextInt(features.length - i);
      int feature = features[j];
      features[j] = features[i];
      features[i] = feature;
      if (draw(feature, from, to)) {
        varied++;
      }
    }
  }

  /** Whether the input varies. */
  private boolean draw(int feature, int from, int to) {
    float[] input = inputs[feature];
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    int missing = 0;
    for (int i = from; i < to; i++) {
      float value = input[order[i]];
      if (Float.isNaN(value)) {
        missing++;
      } else {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (missing == to - from || low == high && missing == 0) {
      return false;
    }
    float threshold = low == high ? Math.nextUp(high) : between(low, high);
    weigh(feature, threshold, false, from, to);
    if (missing > 0 && low < high) {
      weigh(feature, threshold, true, from, to);
    }
    return true;
  }

  /** Above {@code low}, at most {@code high}, so that both sides have a row. */
  private float between(float low, float high) {
    float threshold = (float) (low + random.nextDouble() * ((double) high - low));
    return threshold > low ? threshold : high;
  }

  private void weigh(int feature, float threshold, boolean missingLeft, int from, int to) {
    float[] input = inputs[feature];
    Arrays.fill(left, 0);
    Arrays.fill(right, 0);
    int lefts = 0;
    for (int i = from; i < to; i++) {
      int place = order[i];
      if (goesLeft(input[place], threshold, missingLeft)) {
        weigh(left, place);
        lefts++;
      } else {
        weigh(right, place);
      }
    }
    int rights = to - from - lefts;
    if (lefts < leafRows || rights < leafRows) {
      return;
    }
    double worth = squares(left) / size(left, lefts) + squares(right) / size(right, rights);
    if (best == null || worth > best.worth()) {
      best = new Split(feature, threshold, missingLeft, worth);
    }
  }

  private static boolean goesLeft(float value, float threshold, boolean missingLeft) {
    return Float.isNaN(value) ? missingLeft : value < threshold;
  }

  private static double squares(double[] sums) {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    return squares;
  }

  /** Puts the left rows first, and says where the right ones begin. */
  private int part(Split split, int from, int to) {
    float[] input = inputs[split.feature()];
    int middle = from;
    for (int i = from; i < to; i++) {
      int place = order[i];
      if (goesLeft(input[place], split.threshold(), split.missingLeft())) {
        order[i] = order[middle];
        order[middle++] = place;
      }
    }
    return middle;
  }
}
