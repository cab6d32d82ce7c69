package io.premortem.risk.engine;

import java.util.Arrays;

/** The multipliers of revenue and costs that are in force along a cash path. */
final class Factors {

  private int[] until = new int[16];
  private boolean[] onCosts = new boolean[16];
  private double[] factor = new double[16];
  private int active;

  /** The products of those in force. */
  double revenue;

  double burn;

  /** The last month of the first one to end. */
  int ends;

  void clear() {
    active = 0;
    revenue = 1;
    burn = 1;
    ends = Integer.MAX_VALUE;
  }

  boolean none() {
    return revenue == 1 && burn == 1;
  }

  /** Takes in one that ends after a month; in force once {@link #rescale} is called. */
  void add(int untilMonth, boolean costs, double size) {
    if (active == until.length) {
      until = Arrays.copyOf(until, 2 * active);
      onCosts = Arrays.copyOf(onCosts, 2 * active);
      factor = Arrays.copyOf(factor, 2 * active);
    }
    until[active] = untilMonth;
    onCosts[active] = costs;
    factor[active++] = size;
    ends = Math.min(ends, untilMonth);
  }

  void expire(int month) {
    int kept = 0;
    ends = Integer.MAX_VALUE;
    for (int i = 0; i < active; i++) {
      if (until[i] > month) {
        until[kept] = until[i];
        onCosts[kept] = onCosts[i];
        factor[kept++] = factor[i];
        ends = Math.min(ends, until[i]);
      }
    }
    active = kept;
  }

  /** Multiplies anew; returns what keeps the cash at the end of month t as it is. */
  double rescale(Turnover flows, int t) {
    double newRevenue = 1;
    double newBurn = 1;
    for (int i = 0; i < active; i++) {
      if (onCosts[i]) {
        newBurn *= factor[i];
      } else {
        newRevenue *= factor[i];
      }
    }
    double moved = (revenue - newRevenue) * flows.revenue[t] - (burn - newBurn) * flows.burn[t];
    revenue = newRevenue;
    burn = newBurn;
    return moved;
  }
}
