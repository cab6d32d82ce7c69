package io.premortem.report;

import io.premortem.risk.engine.Frailty;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.valuation.Run;
import java.util.Set;

/** How to run a report; what is null takes the default. */
public record RunOptions(
    Integer horizonMonths, Integer trials, Integer outer, Long seed, Shock frailty) {

  public static final RunOptions STANDARD = new RunOptions(null, null, null, null, null);

  /** Bad years are bad for sales and for raising money at once; the size is judgement. */
  public static final RunOptions SHARED_SHOCK =
      new RunOptions(null, null, null, null, new Shock(0.3, Set.of("market", "funding")));

  /** A shared shock: {@code {"sd":0.3,"areas":["market","funding"]}}. */
  public record Shock(double sd, Set<String> areas) {}

  Run toRun() {
    return new Run(
        horizonMonths == null ? Run.DEFAULT_HORIZON : horizonMonths,
        trials == null ? Simulation.DEFAULT_TRIALS : trials,
        outer == null ? Simulation.DEFAULT_OUTER : outer,
        seed == null ? Simulation.DEFAULT_SEED : seed,
        frailty == null ? Frailty.NONE : new Frailty(frailty.sd(), frailty.areas()));
  }
}
