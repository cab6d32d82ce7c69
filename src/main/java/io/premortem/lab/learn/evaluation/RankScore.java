package io.premortem.lab.learn.evaluation;

import java.util.Arrays;

/** Area under the ROC curve by ranks (Mann and Whitney 1947; Fawcett 2006), ties counting half. */
final class RankScore {
  private RankScore() {}

  static double auc(Predictions predictions, int[] truth) {
    if (predictions.classes().size() == 2) {
      return auc(predictions, truth, 1);
    }
    double sum = 0;
    int defined = 0;
    for (int label = 0; label < predictions.classes().size(); label++) {
      double area = auc(predictions, truth, label);
      if (!Double.isNaN(area)) {
        sum += area;
        defined++;
      }
    }
    return defined == 0 ? Double.NaN : sum / defined;
  }

  static double auc(Predictions predictions, int[] truth, int label) {
    double[] positive = scores(predictions, truth, label, true);
    double[] negative = scores(predictions, truth, label, false);
    if (positive.length == 0 || negative.length == 0) {
      return Double.NaN;
    }
    double wins = 0;
    int below = 0;
    int notAbove = 0;
    for (double score : positive) {
      while (below < negative.length && negative[below] < score) {
        below++;
      }
      while (notAbove < negative.length && negative[notAbove] <= score) {
        notAbove++;
      }
      wins += (below + notAbove) / 2.0;
    }
    return wins / positive.length / negative.length;
  }

  private static double[] scores(
      Predictions predictions, int[] truth, int label, boolean positive) {
    double[] scores = new double[truth.length];
    int count = 0;
    for (int row = 0; row < truth.length; row++) {
      if ((truth[row] == label) == positive) {
        scores[count++] = predictions.probability(row, label);
      }
    }
    double[] sorted = Arrays.copyOf(scores, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
