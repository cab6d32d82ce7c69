package io.premortem.report;

import io.premortem.risk.SimulationDesk;
import io.premortem.risk.budget.BestSet;
import io.premortem.risk.budget.Choice;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.Mitigation;
import io.premortem.risk.library.Tolerance;
import io.premortem.risk.stress.Engine;
import io.premortem.risk.stress.PlausibleDeath;
import io.premortem.risk.stress.ReverseStress;
import io.premortem.risk.valuation.Situation;
import io.premortem.risk.valuation.Valuation.Valued;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The searches of a report, on few trials each: what kills most plausibly, what helps most. */
@ApplicationScoped
class Searches {
  private static final int TRIALS = 2_000;
  private static final int OUTER = 40;
  private static final int SETS = 300;
  private static final int EXACT_UP_TO = 7;

  /** Below it a company is as good as lost, and half of nothing tells nothing. */
  private static final double LOST = 0.05;

  private final SimulationDesk desk;
  private final Tolerance tolerances;

  Searches(SimulationDesk desk, Tolerance tolerances) {
    this.tolerances = tolerances;
    this.desk = desk;
  }

  /**
   * @param survival at the horizon, as things are
   */
  Report.Stress stress(Valued valued, Knowledge knowledge, Situation situation, double survival) {
    double tolerance = tolerance(survival);
    return desk.hold(place -> stress(valued, knowledge, situation, tolerance, place::survivals));
  }

  /** The same for this tolerance, with this engine; the same input gives the same answer. */
  static Report.Stress stress(
      Valued valued, Knowledge knowledge, Situation situation, double tolerance, Engine engine) {
    Simulation quick = quick(valued).withMitigations(List.of());
    PlausibleDeath death =
        new ReverseStress(quick, engine).find(tolerance, ReverseStress.WINDOW, SETS);
    return new StressText(
            knowledge, valued.simulation(), situation.finance().currency(), situation.asOf())
        .of(death);
  }

  /** Whoever is below already is asked for what halves it. */
  private double tolerance(double survival) {
    double wanted = tolerances.survival();
    return survival < LOST || survival > wanted ? wanted : survival / 2;
  }

  /** The best sets for a quarter, half and one month of spending: more buys little more. */
  List<Report.BestSet> budgets(Valued valued, Knowledge knowledge) {
    return desk.hold(place -> budgets(valued, knowledge, place::run));
  }

  /** The same with this engine; the same input gives the same answer. */
  static List<Report.BestSet> budgets(
      Valued valued, Knowledge knowledge, Function<Simulation, SimulationResult> engine) {
    List<Double> budgets = List.of(valued.burn() / 4, valued.burn() / 2, valued.burn());
    return new BestSet(quick(valued), engine, EXACT_UP_TO)
        .frontier(budgets).stream().map(choice -> bestSet(choice, knowledge)).toList();
  }

  private static Simulation quick(Valued valued) {
    Simulation simulation = valued.simulation();
    return simulation.withTrials(TRIALS, OUTER, simulation.seed()).withOutputs(Set.of());
  }

  private static Report.BestSet bestSet(Choice choice, Knowledge knowledge) {
    return new Report.BestSet(
        choice.budget(),
        knowledge
            .mitigations()
            .filter(measure -> choice.mitigations().contains(measure.id()))
            .map(Mitigation::name)
            .toList(),
        choice.delta(),
        choice.se(),
        choice.cost(),
        choice.exact());
  }
}
