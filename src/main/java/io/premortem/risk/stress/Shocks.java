package io.premortem.risk.stress;

import io.premortem.risk.engine.Cause;
import io.premortem.risk.engine.Effect;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Step;
import io.premortem.risk.stress.Shock.RaiseFails;
import io.premortem.risk.stress.Shock.Strike;
import io.premortem.risk.stress.Shock.Tail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lattice of shocks that a simulation can suffer. */
final class Shocks {
  /** Of the unknown numbers that end badly. */
  private static final double WORST = 0.05;

  private static final int GRID = 200;

  private Shocks() {}

  /**
   * Strikes of causes that are not terminal, raises that fail, flows at their bad end.
   *
   * @param window months in which a strike counts as the same shock
   */
  static List<Shock> of(Simulation simulation, int window) {
    List<Shock> shocks = new ArrayList<>();
    for (Cause cause : simulation.causes()) {
      if (!(cause.effect() instanceof Effect.Terminal)) {
        for (int from = 1; from <= simulation.horizonMonths(); from += window) {
          int to = Math.min(from + window - 1, simulation.horizonMonths());
          add(shocks, new Strike(cause.id(), from, to, strikes(cause, from, to)));
        }
      }
    }
    for (Raise raise : simulation.raises()) {
      add(shocks, new RaiseFails(raise.name(), 1 - raise.probability().mean()));
    }
    for (Flow flow : simulation.flows()) {
      if (!flow.monthly().isConstant()) {
        double level = flow.monthly().quantile(flow.sign() > 0 ? WORST : 1 - WORST);
        add(shocks, new Tail(flow.name(), level, WORST));
      }
    }
    return List.copyOf(shocks);
  }

  private static void add(List<Shock> shocks, Shock shock) {
    if (shock.plausibility() > 0) {
      shocks.add(shock);
    }
  }

  /** P(at least one strike), averaged over the hazard; steps at their means. */
  static double strikes(Cause cause, int from, int to) {
    List<Step> steps =
        cause.steps().stream().sorted(Comparator.comparingInt(Step::fromMonth)).toList();
    double months = 0;
    for (int month = from; month <= to; month++) {
      double factor = 1;
      for (Step step : steps) {
        if (step.fromMonth() <= month) {
          factor = step.multiplier().mean();
        }
      }
      months += factor;
    }
    double none = 0;
    for (int i = 0; i < GRID; i++) {
      none += StrictMath.exp(-months * Math.max(0, cause.hazard().quantile((i + 0.5) / GRID)));
    }
    return 1 - none / GRID;
  }
}
