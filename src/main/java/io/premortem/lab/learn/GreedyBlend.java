package io.premortem.lab.learn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights by greedy selection with replacement from out-of-fold answers (Caruana et al., ICML
 * 2004): start with the best, add the one that helps most, again and again; the best of all these
 * mixtures is kept.
 */
final class GreedyBlend {
  private static final int ROUNDS = 40;

  /** An addition that helps less than this share of the loss is chance. */
  private static final double LEAST_GAIN = 1e-4;

  /** Larger tables are sampled. */
  private static final int MAX_CELLS = 300_000;

  private final List<Attempt> attempts;
  private final Targets targets;
  private final int[] rows;

  GreedyBlend(List<Attempt> attempts, Targets targets) {
    this.attempts = attempts;
    this.targets = targets;
    int step =
        Math.max(1, (int) Math.ceil((double) targets.rows() * targets.outputs() / MAX_CELLS));
    this.rows = IntStream.range(0, targets.rows()).filter(row -> row % step == 0).toArray();
  }

  /** One weight per attempt, summing to 1. */
  double[] weights() {
    int[] counts = new int[attempts.size()];
    double[][] sums = new double[rows.length][targets.outputs()];
    int[] best = counts;
    double least = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      int chosen = helpsMost(sums, round);
      double loss = loss(sums, chosen, round);
      if (loss > least * (1 - LEAST_GAIN / ROUNDS) && round > 10) {
        break;
      }
      add(sums, chosen);
      counts[chosen]++;
      if (loss < least * (1 - LEAST_GAIN)) {
        least = loss;
        best = counts.clone();
      }
    }
    double total = Arrays.stream(best).sum();
    return Arrays.stream(best).mapToDouble(count -> count / total).toArray();
  }

  private int helpsMost(double[][] sums, int round) {
    int chosen = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < attempts.size(); i++) {
      double loss = loss(sums, i, round);
      if (loss < least) {
        least = loss;
        chosen = i;
      }
    }
    return chosen;
  }

  private double loss(double[][] sums, int added, int round) {
    float[][] answers = attempts.get(added).answers();
    double loss = 0;
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      if (targets.quantity()) {
        double error = (sums[i][0] + answers[row][0]) / (round + 1) - targets.values()[row];
        loss += error * error;
      } else {
        int label = targets.labels()[row];
        double p = (sums[i][label] + answers[row][label]) / (round + 1);
        loss -= Math.log(Math.max(p, Output.LEAST));
      }
    }
    return loss / rows.length;
  }

  private void add(double[][] sums, int chosen) {
    float[][] answers = attempts.get(chosen).answers();
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < sums[i].length; k++) {
        sums[i][k] += answers[rows[i]][k];
      }
    }
  }
}
