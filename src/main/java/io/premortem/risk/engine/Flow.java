package io.premortem.risk.engine;

/**
 * Money that comes in or goes out every month.
 *
 * @param name unique among the flows
 * @param sign +1 revenue, -1 cost
 * @param monthly level in month 1, money per month, drawn once per outer draw
 * @param growth per month, compound: month t has {@code monthly * (1 + growth)^(t - 1)}; drawn once
 *     per outer draw and held within -1 to 1
 * @param noiseSd standard deviation, in money, of the independent normal noise added each month of
 *     each trial; 0 for none
 */
public record Flow(
    String name, int sign, Distribution monthly, Distribution growth, double noiseSd) {

  public Flow {
    growth = growth == null ? new Distribution.Constant(0) : growth;
  }

  /** The same with another level. */
  public Flow withMonthly(Distribution newMonthly) {
    return new Flow(name, sign, newMonthly, growth, noiseSd);
  }

  public static Flow revenue(String name, Distribution monthly) {
    return new Flow(name, 1, monthly, null, 0);
  }

  public static Flow cost(String name, Distribution monthly) {
    return new Flow(name, -1, monthly, null, 0);
  }
}
