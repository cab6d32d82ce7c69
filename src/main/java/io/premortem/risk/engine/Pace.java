package io.premortem.risk.engine;

import java.util.Arrays;

/**
 * How many strikes of a cause are expected as time goes on: a hazard that is constant but for steps
 * at the starts of some months, summed up. Times are in months from 0, the start of month 1.
 */
final class Pace {

  private final double[] start;
  private final double[] rate;

  /** Strikes expected before each start. */
  private final double[] before;

  private final int horizon;

  /** Strikes expected up to the horizon. */
  final double total;

  private Pace(double[] start, double[] rate, int horizon) {
    this.start = start;
    this.rate = rate;
    this.horizon = horizon;
    before = new double[start.length];
    double sum = 0;
    for (int i = 0; i < start.length; i++) {
      before[i] = sum;
      sum += rate[i] * ((i + 1 < start.length ? start[i + 1] : horizon) - start[i]);
    }
    total = sum;
  }

  /** The same number of strikes expected every month. */
  static Pace constant(double rate, int horizon) {
    return new Pace(new double[] {0}, new double[] {rate}, horizon);
  }

  /**
   * A hazard that changes at the starts of months.
   *
   * @param rate until the first change, per month
   * @param months 1 or later, rising
   * @param rates from those months on
   */
  static Pace stepped(double rate, int[] months, double[] rates, int horizon) {
    double[] starts = new double[months.length + 1];
    double[] levels = new double[months.length + 1];
    int last = 0;
    levels[0] = rate;
    for (int i = 0; i < months.length && months[i] <= horizon; i++) {
      // No piece for a step that changes nothing: it must not change a bit of the answer.
      if (rates[i] != levels[last]) {
        last += months[i] == 1 ? 0 : 1;
        starts[last] = months[i] - 1.0;
        levels[last] = rates[i];
      }
    }
    return new Pace(Arrays.copyOf(starts, last + 1), Arrays.copyOf(levels, last + 1), horizon);
  }

  /** The same pace with the hazard multiplied from the start of a month, 1 or later, on. */
  Pace scaledFrom(int month, double factor) {
    double bend = month - 1.0;
    if (factor == 1 || bend >= horizon) {
      return this;
    }
    int kept = 0;
    while (kept < start.length && start[kept] < bend) {
      kept++;
    }
    boolean split = kept == start.length || start[kept] > bend;
    int pieces = start.length + (split ? 1 : 0);
    double[] starts = Arrays.copyOf(start, pieces);
    double[] rates = Arrays.copyOf(rate, pieces);
    for (int i = kept; i < pieces; i++) {
      int from = split ? i - 1 : i;
      starts[i] = split && i == kept ? bend : start[from];
      rates[i] = rate[from] * factor;
    }
    return new Pace(starts, rates, horizon);
  }

  /** When so many strikes are expected to have come; above 0 and at most {@link #total}. */
  double time(double expected) {
    int i = 0;
    while (i + 1 < before.length && before[i + 1] < expected) {
      i++;
    }
    return start[i] + (expected - before[i]) / rate[i];
  }

  /**
   * The bits (see {@link Counter#bits}) below which a first strike may come by the horizon; a
   * little too many rather than too few.
   *
   * @param frailty multiplies the hazard
   */
  long limit(double frailty) {
    return bitsBelow(-StrictMath.expm1(-total * frailty) * (1 + 1e-9));
  }

  /** The same without a logarithm: 1 - e^-x is at most x. */
  long roughLimit(double frailty) {
    return bitsBelow(total * frailty);
  }

  private long bitsBelow(double chance) {
    return total == 0 ? 0 : (long) (Math.min(1, chance) / Counter.UNIT) + 1;
  }
}
