package io.premortem.risk.engine;

/**
 * The company's own cash flows in one trial: those of a plan, with the trial's noise in them. Sums
 * by month as in the plan.
 */
final class Turnover {

  CashPlan plan;

  /** Revenue received up to the end of the month, money. */
  double[] revenue;

  /** Costs paid up to the end of the month, money. */
  double[] burn;

  /** The most that noise takes from the sum of revenue at the end of any month; at most 0. */
  double dip;

  /** The most that noise adds to the sum of costs at the end of any month; at least 0. */
  double rise;

  /** Whether no month takes revenue back or pays costs back. */
  private boolean oneWay;

  private final double[] noisyRevenue;
  private final double[] noisyBurn;

  /** The flows of a plan without noise. */
  Turnover(CashPlan plan) {
    this.plan = plan;
    revenue = plan.revenue;
    burn = plan.burn;
    oneWay = plan.oneWay;
    noisyRevenue = null;
    noisyBurn = null;
  }

  /** Flows that are to be filled for each trial. */
  Turnover(int horizon) {
    noisyRevenue = new double[horizon + 1];
    noisyBurn = new double[horizon + 1];
  }

  /** Becomes what a plan comes to in a trial. */
  void fill(CashPlan newPlan, Luck luck) {
    plan = newPlan;
    oneWay = plan.oneWay;
    revenue = plan.revenue;
    dip = 0;
    if (CashPlan.noisy(plan.revenueNoise)) {
      revenue = sum(plan.revenue, plan.revenueNoise, luck.revenue.all(), noisyRevenue);
      dip = -most(plan.revenue, revenue);
      oneWay &= rises(revenue);
    }
    burn = plan.burn;
    rise = 0;
    if (CashPlan.noisy(plan.burnNoise)) {
      burn = sum(plan.burn, plan.burnNoise, luck.burn.all(), noisyBurn);
      rise = most(burn, plan.burn);
      oneWay &= rises(burn);
    }
  }

  private static double[] sum(double[] planned, double[] sd, double[] z, double[] into) {
    double walk = 0;
    for (int t = 1; t < into.length; t++) {
      walk += sd[t] * z[t];
      into[t] = planned[t] + walk;
    }
    return into;
  }

  // Loops of their own, which the compiler turns into vector instructions.

  /** By how much one sum is above another at most, at least 0. */
  private static double most(double[] a, double[] b) {
    double most = 0;
    for (int t = 1; t < a.length; t++) {
      most = Math.max(most, a[t] - b[t]);
    }
    return most;
  }

  private static boolean rises(double[] sum) {
    double least = 0;
    for (int t = 1; t < sum.length; t++) {
      least = Math.min(least, sum[t] - sum[t - 1]);
    }
    return least >= 0;
  }

  /** Whether every strike of a trial can only take cash, now or later, whatever else strikes. */
  boolean harmedBy(Tape tape) {
    return !tape.scales || !tape.helps && oneWay;
  }
}
