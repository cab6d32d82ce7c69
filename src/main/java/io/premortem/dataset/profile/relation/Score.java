package io.premortem.dataset.profile.relation;

/**
 * How much of a target one column predicts in rows that were not learnt from: 0 nothing, 1 all.
 *
 * @param interval 90 %, by the delta method over rows
 * @param rows that have the target
 */
public record Score(double value, Interval interval, int rows) {

  /**
   * 1 − L / L₀, cut at 0.
   *
   * @param losses of the column's predictions, row by row
   * @param prior losses without the column
   */
  static Score of(double[] losses, double[] prior) {
    int n = losses.length;
    double loss = mean(losses);
    double before = mean(prior);
    if (!(before > 0)) {
      return new Score(0, new Interval(0, 1), n);
    }
    double ratio = loss / before;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double residual = losses[i] - ratio * prior[i];
      squares += residual * residual;
    }
    double error = Math.sqrt(squares / Math.max(1, n - 1) / n) / before;
    return new Score(Math.clamp(1 - ratio, 0, 1), Interval.around(1 - ratio, error, 0, 1), n);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value / values.length;
    }
    return sum;
  }
}
