package io.premortem.risk.valuation;

import io.premortem.risk.engine.Cause;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.engine.Simulation;
import java.util.Map;

/**
 * What can be turned to see what becomes of survival. A factor multiplies, at least 0, and 1
 * changes nothing.
 *
 * @param cash factor on the opening cash
 * @param burn factor on spending
 * @param revenue factor on what revenue leaves
 * @param growth added to the monthly growth of revenue, −1 to 1; 0 changes nothing
 * @param raiseChance factor on the chance that each raise closes, held at 1
 * @param raiseAmount factor on the money of each raise
 * @param raiseDelay months by which each raise comes later, 0 to 60
 * @param hazards factors on the hazards of areas, by area id; those not named stay
 */
public record Levers(
    double cash,
    double burn,
    double revenue,
    double growth,
    double raiseChance,
    double raiseAmount,
    int raiseDelay,
    Map<String, Double> hazards) {

  /** Nothing is turned. */
  public static final Levers REST = new Levers(1, 1, 1, 0, 1, 1, 0, Map.of());

  public Levers {
    hazards = Map.copyOf(hazards);
  }

  /** The simulation with the levers turned; the same luck otherwise. */
  public Simulation on(Simulation simulation) {
    return simulation
        .withOpeningCash(simulation.openingCash() * cash)
        .withFlows(simulation.flows().stream().map(this::flow).toList())
        .withRaises(simulation.raises().stream().map(this::raise).toList())
        .withCauses(simulation.causes().stream().map(this::cause).toList());
  }

  private Flow flow(Flow flow) {
    return switch (flow.name()) {
      case Company.REVENUE ->
          new Flow(
              flow.name(),
              flow.sign(),
              Products.scaled(flow.monthly(), revenue),
              growth == 0 ? flow.growth() : Products.mapped(flow.growth(), value -> value + growth),
              flow.noiseSd());
      case Company.BURN -> flow.withMonthly(Products.scaled(flow.monthly(), burn));
      default -> flow;
    };
  }

  private Raise raise(Raise raise) {
    return new Raise(
        raise.name(),
        Products.scaled(raise.amount(), raiseAmount),
        raiseDelay == 0
            ? raise.month()
            : Products.mapped(raise.month(), month -> month + raiseDelay),
        raiseChance == 1
            ? raise.probability()
            : Products.mapped(raise.probability(), p -> Math.min(1, p * raiseChance)));
  }

  private Cause cause(Cause cause) {
    Distribution hazard = Products.scaled(cause.hazard(), hazards.getOrDefault(cause.area(), 1.0));
    return new Cause(cause.id(), cause.area(), hazard, cause.effect(), cause.steps());
  }
}
