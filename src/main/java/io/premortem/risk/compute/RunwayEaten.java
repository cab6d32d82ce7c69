package io.premortem.risk.compute;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Flow;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Months that cash lasts at the pace of month 1, without raises, growth or shocks, with and without
 * a plan; infinite when more comes in than goes out.
 *
 * @param before without the plan
 * @param after with it
 * @param eaten before less after; 0 when both are infinite
 */
public record RunwayEaten(Estimate before, Estimate after, Estimate eaten) {

  private static final int POINTS = 4096;

  /** Root of x⁵ = x + 1: its powers spread points evenly in four dimensions (Roberts 2018). */
  private static final double ROOT = 1.1673039782614187;

  private record Life(double before, double after) {
    double eaten() {
      return before == after ? 0 : before - after;
    }
  }

  /**
   * @param cash today, at least 0
   * @param revenue less its direct cost, money in month 1
   * @param burn money in month 1
   * @param plan the flows of a plan, in the same currency
   */
  public static RunwayEaten of(
      double cash, Distribution revenue, Distribution burn, List<Flow> plan) {
    Distribution training = monthly(plan, ComputePlan.TRAINING);
    Distribution serving = monthly(plan, ComputePlan.SERVING);
    Life[] lives = new Life[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double net = burn.quantile(place(i, 1)) - revenue.quantile(place(i, 2));
      double paid = training.quantile(place(i, 3));
      double more = serving.quantile(place(i, 4));
      lives[i] = new Life(months(cash, net), months(cash - paid, net + more));
    }
    return new RunwayEaten(
        estimate(lives, Life::before), estimate(lives, Life::after), estimate(lives, Life::eaten));
  }

  private static double months(double cash, double net) {
    if (cash <= 0) {
      return 0;
    }
    return net <= 0 ? Double.POSITIVE_INFINITY : cash / net;
  }

  private static Distribution monthly(List<Flow> plan, String name) {
    return plan.stream()
        .filter(flow -> flow.name().equals(name))
        .map(Flow::monthly)
        .findFirst()
        .orElse(Distribution.constant(0));
  }

  /** The i-th point's place in a dimension, within 0 to 1. */
  private static double place(int i, int dimension) {
    double step = 0.5 + (i + 1) * Math.pow(ROOT, -dimension);
    double place = step - Math.floor(step);
    return Math.clamp(place, 1e-9, 1 - 1e-9);
  }

  private static Estimate estimate(Life[] lives, ToDoubleFunction<Life> part) {
    double[] sorted = Arrays.stream(lives).mapToDouble(part).sorted().toArray();
    return new Estimate(at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95));
  }

  private static double at(double[] sorted, double p) {
    return sorted[(int) (p * (sorted.length - 1))];
  }
}
