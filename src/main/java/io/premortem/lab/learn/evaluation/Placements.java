package io.premortem.lab.learn.evaluation;

import java.util.Arrays;

/**
 * Area under the ROC curve with its interval (DeLong, DeLong and Clarke-Pearson, Biometrics 44(3),
 * 1988): each positive's share of negatives below it, each negative's share of positives above it,
 * equals counting half.
 */
public record Placements(double[] positives, double[] negatives) {
  /**
   * @param scores of each row
   * @param positive whether the row is a positive; at least one is and one is not
   */
  public static Placements of(float[] scores, boolean[] positive) {
    double[] above = sorted(scores, positive, true);
    double[] below = sorted(scores, positive, false);
    double[] positives = new double[above.length];
    double[] negatives = new double[below.length];
    int p = 0;
    int n = 0;
    for (int row = 0; row < scores.length; row++) {
      if (positive[row]) {
        positives[p++] = share(below, scores[row]);
      } else {
        negatives[n++] = 1 - share(above, scores[row]);
      }
    }
    return new Placements(positives, negatives);
  }

  private static double[] sorted(float[] scores, boolean[] positive, boolean which) {
    double[] sorted = new double[scores.length];
    int count = 0;
    for (int row = 0; row < scores.length; row++) {
      if (positive[row] == which) {
        sorted[count++] = scores[row];
      }
    }
    sorted = Arrays.copyOf(sorted, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Of the values below, the equal ones counting half. */
  private static double share(double[] sorted, double value) {
    return (rank(sorted, value, false) + rank(sorted, value, true)) / 2.0 / sorted.length;
  }

  /** How many are smaller, or not larger. */
  private static int rank(double[] sorted, double value, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted[middle] < value || orEqual && sorted[middle] == value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public double area() {
    return mean(positives);
  }

  /** 95 %, by normal approximation, within [0, 1]. */
  public Interval interval() {
    double reach = 1.96 * Math.sqrt(variance(positives) + variance(negatives));
    return new Interval(Math.max(0, area() - reach), Math.min(1, area() + reach));
  }

  /** 95 % interval of how much larger this area is than another's over the same rows. */
  public Interval above(Placements other) {
    double[] positive = difference(positives, other.positives);
    double[] negative = difference(negatives, other.negatives);
    double reach = 1.96 * Math.sqrt(variance(positive) + variance(negative));
    double mean = mean(positive);
    return new Interval(mean - reach, mean + reach);
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** Of the mean. */
  private static double variance(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return squares / Math.max(1, values.length - 1) / values.length;
  }
}
