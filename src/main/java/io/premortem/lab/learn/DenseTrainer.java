package io.premortem.lab.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Mini-batch training of a dense network on one thread, in a fixed order of operations: the same
 * seed gives the same weights bit for bit.
 */
final class DenseTrainer {
  private final Recipe.Dense recipe;
  private final Features features;
  private final int[] labels;
  private final Split split;
  private final DenseNetwork network;
  private final DensePass pass;
  private final Adam adam;
  private final RandomStream shuffles;
  private double lossSum;
  private int hits;

  /**
   * @param labels class of every row of {@code features}
   * @param split row numbers into {@code features}
   */
  DenseTrainer(
      Recipe.Dense recipe,
      Features features,
      int[] labels,
      Split split,
      int width,
      int classes,
      long seed) {
    this.recipe = recipe;
    this.features = features;
    this.labels = labels;
    this.split = split;
    this.network =
        DenseNetwork.initial(
            width, recipe.hidden(), classes, new RandomStream(seed, "initial weights"));
    this.pass = new DensePass(network, recipe.batch());
    this.adam = new Adam(network, recipe.learningRate());
    this.shuffles = new RandomStream(seed, "batch order");
  }

  /** One result per epoch; fewer than asked for when {@code cancelled} turned true. */
  List<EpochResult> train(Progress progress, BooleanSupplier cancelled) {
    List<EpochResult> history = new ArrayList<>();
    int[] order = split.training().clone();
    for (int epoch = 1; epoch <= recipe.epochs(); epoch++) {
      shuffles.shuffle(order);
      if (!learn(order, cancelled)) {
        return history;
      }
      double loss = lossSum / order.length;
      double accuracy = (double) hits / order.length;
      watch(split.validation());
      int watched = split.validation().length;
      EpochResult result =
          new EpochResult(
              epoch,
              recipe.epochs(),
              loss,
              accuracy,
              watched == 0 ? Double.NaN : lossSum / watched,
              watched == 0 ? Double.NaN : (double) hits / watched);
      history.add(result);
      progress.epoch(result);
    }
    return history;
  }

  /**
   * @param weights how much a row of each class counts; null for alike
   */
  void weigh(float[] weights) {
    pass.weigh(weights);
  }

  DenseNetwork network() {
    return network;
  }

  private boolean learn(int[] order, BooleanSupplier cancelled) {
    lossSum = 0;
    hits = 0;
    for (int from = 0; from < order.length; from += recipe.batch()) {
      if (cancelled.getAsBoolean()) {
        return false;
      }
      int count = Math.min(recipe.batch(), order.length - from);
      count(pass.forward(features, order, from, count), order, from, count);
      pass.backward(labels, order, from, count, adam.gradient());
      adam.step();
    }
    return true;
  }

  private void watch(int[] rows) {
    lossSum = 0;
    hits = 0;
    for (int from = 0; from < rows.length; from += recipe.batch()) {
      int count = Math.min(recipe.batch(), rows.length - from);
      count(pass.forward(features, rows, from, count), rows, from, count);
    }
  }

  /** Probabilities are clipped at 1e-7, as Keras does. */
  private void count(float[][] probabilities, int[] order, int from, int count) {
    for (int i = 0; i < count; i++) {
      int label = labels[order[from + i]];
      float[] row = probabilities[i];
      lossSum -= Math.log(Math.max(row[label], 1e-7));
      int best = 0;
      for (int j = 1; j < row.length; j++) {
        best = row[j] > row[best] ? j : best;
      }
      hits += best == label ? 1 : 0;
    }
  }
}
