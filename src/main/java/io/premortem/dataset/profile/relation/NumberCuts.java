package io.premortem.dataset.profile.relation;

/**
 * Least squares about two means, accepted by the information criterion for change points: n
 * ln(S₀/S) &gt; 3 ln n (Zhang and Siegmund, Biometrics 63, 2007).
 *
 * @param targets of the rows, in the order of the codes, about mean 0
 */
record NumberCuts(double[] targets) implements Cuts.Search {
  private static final int FEWEST = 3;

  @Override
  public int best(int[] codes, int from, int to) {
    int n = to - from;
    double total = 0;
    for (int i = from; i < to; i++) {
      total += targets[i];
    }
    double mean = total / n;
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (targets[i] - mean) * (targets[i] - mean);
    }
    double left = 0;
    double most = 0;
    int at = -1;
    for (int i = from + 1; i < to; i++) {
      left += targets[i - 1] - mean;
      // About the segment's mean both sums are opposite, so one of them gives the whole reduction.
      double reduction = left * left / (i - from) + left * left / (to - i);
      if (codes[i] > codes[i - 1] && reduction > most && i - from >= FEWEST && to - i >= FEWEST) {
        most = reduction;
        at = i;
      }
    }
    double rest = Math.max(squares - most, squares * 1e-12);
    return at >= 0 && n * Math.log(squares / rest) > 3 * Math.log(n) ? at : -1;
  }
}
