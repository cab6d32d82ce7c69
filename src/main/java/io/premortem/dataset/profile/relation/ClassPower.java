package io.premortem.dataset.profile.relation;

import java.util.Arrays;

/** How much one column lowers the log-loss of guessing a class, out of fold. */
final class ClassPower {

  /** Weights of the prior, in rows, from which each fold chooses by leave-one-out. */
  static final double[] WEIGHTS = {0.1, 0.3, 1, 3, 10, 30, 100, 300};

  private final int[] labels;
  private final int classes;
  private final Folds folds;

  ClassPower(Category target, Folds folds) {
    this.labels = Arrays.stream(folds.rows()).map(row -> target.codes()[row]).toArray();
    this.classes = target.levels();
    this.folds = folds;
  }

  Score of(Variable column) {
    var parts = new Parts(column, folds);
    double[] losses = new double[labels.length];
    double[] priorLosses = new double[labels.length];
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      int[] part =
          parts.without(
              fold,
              positions ->
                  new ClassCuts(Arrays.stream(positions).map(p -> labels[p]).toArray(), classes));
      fill(losses, priorLosses, part, fold);
    }
    return Score.of(losses, priorLosses);
  }

  private void fill(double[] losses, double[] priorLosses, int[] part, int fold) {
    int[][] counts = new int[Parts.count(part)][classes];
    int[] sizes = new int[counts.length];
    double[] prior = new double[classes];
    int learnt = 0;
    for (int i = 0; i < labels.length; i++) {
      if (folds.fold()[i] != fold) {
        counts[part[i]][labels[i]]++;
        sizes[part[i]]++;
        prior[labels[i]]++;
        learnt++;
      }
    }
    // A class that the fold alone has must not cost an infinite loss.
    for (int k = 0; k < classes; k++) {
      prior[k] = (prior[k] + 1.0 / classes) / (learnt + 1);
    }
    double weight = weight(counts, sizes, prior);
    for (int i = 0; i < labels.length; i++) {
      if (folds.fold()[i] == fold) {
        double p = prior[labels[i]];
        int count = counts[part[i]][labels[i]];
        losses[i] = -Math.log((count + weight * p) / (sizes[part[i]] + weight));
        priorLosses[i] = -Math.log(p);
      }
    }
  }

  private static double weight(int[][] counts, int[] sizes, double[] prior) {
    double least = Double.POSITIVE_INFINITY;
    double best = WEIGHTS[0];
    for (double weight : WEIGHTS) {
      double loss = 0;
      for (int part = 0; part < counts.length; part++) {
        for (int k = 0; k < prior.length; k++) {
          int count = counts[part][k];
          if (count > 0) {
            loss -= count * Math.log((count - 1 + weight * prior[k]) / (sizes[part] - 1 + weight));
          }
        }
      }
      if (loss < least) {
        least = loss;
        best = weight;
      }
    }
    return best;
  }
}
