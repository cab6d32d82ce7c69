package io.premortem.risk.compute;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Flow;
import java.util.ArrayList;
import java.util.List;

/**
 * What a company means to train and to serve.
 *
 * @param currency ISO 4217 code of every price in it
 * @param training null for none
 * @param serving null for none
 * @param yearlyPriceRatio price of a GPU-hour in a year over the price today; 1 for no change
 * @param servingOnTop whether serving comes on top of the declared burn and margin
 */
public record ComputePlan(
    String currency,
    TrainingPlan training,
    ServingPlan serving,
    Range yearlyPriceRatio,
    boolean servingOnTop) {

  /** 365.25 · 24 / 12. */
  public static final double HOURS_PER_MONTH = 730.5;

  /** Names of the flows. */
  public static final String TRAINING = "compute-training";

  public static final String SERVING = "compute-serving";

  /** Growth that leaves nothing of a flow after its first month. */
  private static final double ONCE = -1;

  /**
   * What the plan costs the company: training is one payment in month 1, serving a cost of every
   * month.
   *
   * @param rate money of the simulation for one unit of the plan's currency
   */
  public List<Flow> flows(double rate) {
    List<Flow> flows = new ArrayList<>();
    if (training != null) {
      flows.add(
          new Flow(
              TRAINING,
              -1,
              training.cost().scaled(rate).distribution(),
              Distribution.constant(ONCE),
              0));
    }
    if (serving != null && servingOnTop) {
      // Rent in another currency is the same plan at another price.
      Distribution cost = serving.withPrice(serving.price().scaled(rate)).monthlyCost();
      flows.add(new Flow(SERVING, -1, cost, servingGrowth(), 0));
    }
    return List.copyOf(flows);
  }

  /** Growth of the serving cost a month: more tokens at a price that drifts. */
  public Distribution servingGrowth() {
    Range factor = serving.monthlyGrowth().times(yearlyPriceRatio.power(1 / 12.0));
    double low = Math.max(factor.low() - 1, -1);
    double high = Math.min(factor.high() - 1, 1);
    return low == high ? Distribution.constant(low) : new Distribution.Normal(low, high);
  }
}
