package io.premortem.risk.engine;

/**
 * The company's own cash flows under one set of parameters, summed up by month; index is the month,
 * 0 to the horizon.
 */
final class CashPlan {

  /** Revenue received up to the end of the month, money. */
  final double[] revenue;

  /** Costs paid up to the end of the month, money. */
  final double[] burn;

  /** Revenue less costs. */
  final double[] net;

  /** The least {@link #net} from this month to the horizon. */
  final double[] lowest;

  /** The least {@link #net} from month 0 to this month. */
  final double[] lowestUntil;

  /** Whether no month takes revenue back or pays costs back. */
  final boolean oneWay;

  /** Standard deviation of one month's noise of all revenue, money. */
  final double[] revenueNoise;

  /** Standard deviation of one month's noise of all costs. */
  final double[] burnNoise;

  final boolean noisy;

  /** What flows in a trial without noise. */
  final Turnover quiet;

  CashPlan(double[] revenue, double[] burn, double[] revenueNoise, double[] burnNoise) {
    this.revenue = revenue;
    this.burn = burn;
    this.revenueNoise = revenueNoise;
    this.burnNoise = burnNoise;
    int last = revenue.length - 1;
    net = new double[last + 1];
    lowest = new double[last + 2];
    lowest[last + 1] = Double.POSITIVE_INFINITY;
    for (int t = last; t >= 0; t--) {
      net[t] = revenue[t] - burn[t];
      lowest[t] = Math.min(net[t], lowest[t + 1]);
    }
    lowestUntil = new double[last + 1];
    boolean rising = true;
    for (int t = 1; t <= last; t++) {
      lowestUntil[t] = Math.min(net[t], lowestUntil[t - 1]);
      rising &= revenue[t] >= revenue[t - 1] && burn[t] >= burn[t - 1];
    }
    oneWay = rising;
    noisy = noisy(revenueNoise) || noisy(burnNoise);
    quiet = new Turnover(this);
  }

  /** Whether there is noise in some month: none in the first means none at all. */
  static boolean noisy(double[] sd) {
    return sd[1] > 0;
  }

  static CashPlan of(Model model, double[] monthly, double[] growth) {
    int months = model.horizon + 1;
    double[] revenue = new double[months];
    double[] burn = new double[months];
    double[] revenueNoise = new double[months];
    double[] burnNoise = new double[months];
    for (int i = 0; i < monthly.length; i++) {
      Flow flow = model.flows.get(i);
      add(flow.sign() > 0 ? revenue : burn, monthly[i], growth[i], 1);
      double[] noise = flow.sign() > 0 ? revenueNoise : burnNoise;
      for (int t = 1; t < months; t++) {
        noise[t] = noise[t] == 0 ? flow.noiseSd() : Math.hypot(noise[t], flow.noiseSd());
      }
    }
    return new CashPlan(revenue, burn, revenueNoise, burnNoise);
  }

  /** The same plan with one flow at another level or growth. */
  CashPlan with(int sign, double monthly, double growth, double newMonthly, double newGrowth) {
    double[] changed = (sign > 0 ? revenue : burn).clone();
    add(changed, monthly, growth, -1);
    add(changed, newMonthly, newGrowth, 1);
    return sign > 0
        ? new CashPlan(changed, burn, revenueNoise, burnNoise)
        : new CashPlan(revenue, changed, revenueNoise, burnNoise);
  }

  /** The same plan with all revenue, or all costs, multiplied from a month on. */
  CashPlan scaled(boolean costs, double factor, int fromMonth) {
    double[] total = costs ? burn : revenue;
    double[] noise = costs ? burnNoise : revenueNoise;
    double[] scaledTotal = total.clone();
    double[] scaledNoise = noise.clone();
    for (int t = fromMonth; t < total.length; t++) {
      // Written so that a factor of 1 changes no bit.
      scaledTotal[t] = total[t] + (factor - 1) * (total[t] - total[fromMonth - 1]);
      scaledNoise[t] = noise[t] * factor;
    }
    return costs
        ? new CashPlan(revenue, scaledTotal, revenueNoise, scaledNoise)
        : new CashPlan(scaledTotal, burn, scaledNoise, burnNoise);
  }

  private static void add(double[] total, double monthly, double growth, int times) {
    double level = monthly;
    double sum = 0;
    for (int t = 1; t < total.length; t++) {
      sum = growth == 0 ? monthly * t : sum + level;
      level *= 1 + growth;
      total[t] += times * sum;
    }
  }
}
