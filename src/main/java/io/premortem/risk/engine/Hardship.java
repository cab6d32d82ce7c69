package io.premortem.risk.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bad things that are certain in every trial, on top of what a simulation leaves to chance.
 *
 * @param strikes come besides those of the simulation's script
 * @param failing names of raises that do not close
 * @param levels by name of a flow, its level in month 1, money per month
 */
public record Hardship(
    List<Simulation.Scripted> strikes, Set<String> failing, Map<String, Double> levels) {

  public static final Hardship NONE = new Hardship(List.of(), Set.of(), Map.of());

  public Hardship {
    strikes = List.copyOf(strikes);
    failing = Set.copyOf(failing);
    levels = Map.copyOf(levels);
  }

  /** The simulation with it. */
  public Simulation on(Simulation simulation) {
    List<Simulation.Scripted> script = new ArrayList<>(simulation.script());
    script.addAll(strikes);
    return simulation
        .withScript(script)
        .withRaises(simulation.raises().stream().map(this::on).toList())
        .withFlows(simulation.flows().stream().map(this::on).toList());
  }

  private Raise on(Raise raise) {
    return failing.contains(raise.name())
        ? new Raise(raise.name(), raise.amount(), raise.month(), Distribution.constant(0))
        : raise;
  }

  private Flow on(Flow flow) {
    return levels.containsKey(flow.name())
        ? flow.withMonthly(Distribution.constant(levels.get(flow.name())))
        : flow;
  }
}
