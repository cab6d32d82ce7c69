package io.premortem.dataset.profile.relation;

import java.util.Arrays;

/**
 * Least entropy of the classes, accepted by description length: Fayyad and Irani, Multi-interval
 * discretization of continuous-valued attributes, IJCAI 1993.
 *
 * @param labels classes of the rows, in the order of the codes
 */
record ClassCuts(int[] labels, int classes) implements Cuts.Search {
  private static final double LN2 = Math.log(2);

  @Override
  public int best(int[] codes, int from, int to) {
    int[] left = new int[classes];
    int[] right = new int[classes];
    for (int i = from; i < to; i++) {
      right[labels[i]]++;
    }
    int[] all = right.clone();
    double leftSum = 0;
    double rightSum = sum(right);
    double least = Double.POSITIVE_INFINITY;
    int at = -1;
    for (int i = from + 1; i < to; i++) {
      int moved = labels[i - 1];
      leftSum += term(left[moved] + 1) - term(left[moved]);
      left[moved]++;
      rightSum += term(right[moved] - 1) - term(right[moved]);
      right[moved]--;
      double entropy = term(i - from) - leftSum + term(to - i) - rightSum;
      if (codes[i] > codes[i - 1] && entropy < least) {
        least = entropy;
        at = i;
      }
    }
    return at >= 0 && pays(all, from, at, to) ? at : -1;
  }

  private boolean pays(int[] all, int from, int at, int to) {
    int[] left = new int[classes];
    for (int i = from; i < at; i++) {
      left[labels[i]]++;
    }
    int[] right = all.clone();
    Arrays.setAll(right, c -> all[c] - left[c]);
    double n = to - from;
    double whole = entropy(all, n);
    double one = entropy(left, at - from);
    double other = entropy(right, to - at);
    double gain = whole - ((at - from) * one + (to - at) * other) / n;
    int k = used(all);
    double delta = logarithm(k) - (k * whole - used(left) * one - used(right) * other);
    return gain > (Math.log(n - 1) / LN2 + delta) / n;
  }

  /** log₂(3ᵏ − 2) without overflow. */
  private static double logarithm(int k) {
    return k > 30 ? k * Math.log(3) / LN2 : Math.log(Math.pow(3, k) - 2) / LN2;
  }

  /** In bits. */
  private static double entropy(int[] counts, double n) {
    return (term(n) - sum(counts)) / n / LN2;
  }

  private static double sum(int[] counts) {
    double sum = 0;
    for (int count : counts) {
      sum += term(count);
    }
    return sum;
  }

  private static double term(double count) {
    return count > 0 ? count * Math.log(count) : 0;
  }

  private static int used(int[] counts) {
    return (int) Arrays.stream(counts).filter(count -> count > 0).count();
  }
}
