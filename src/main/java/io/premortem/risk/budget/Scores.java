package io.premortem.risk.budget;

import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Simulation.Output;
import io.premortem.risk.engine.SimulationResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Survival at the horizon with sets of mitigations taken, all on the same luck; each once. */
final class Scores {
  private final Simulation simulation;
  private final Function<Simulation, SimulationResult> engine;
  private final Map<Set<String>, Double> known = new HashMap<>();
  private final Set<Set<String>> widened = new HashSet<>();

  Scores(Simulation simulation, Function<Simulation, SimulationResult> engine) {
    this.simulation = simulation;
    this.engine = engine;
  }

  double of(Set<String> taken) {
    Double score = known.get(taken);
    return score != null ? score : play(taken, Set.of());
  }

  /** Plays a set, and in the same run the set with each further mitigation added. */
  void widen(Set<String> taken) {
    if (widened.add(Set.copyOf(taken))) {
      play(taken, Set.of(Output.MITIGATIONS));
    }
  }

  private double play(Set<String> taken, Set<Output> outputs) {
    SimulationResult result = engine.apply(simulation.taking(taken).withOutputs(outputs));
    double alive = result.survival().getLast().p();
    known.put(Set.copyOf(taken), alive);
    for (var gain : result.mitigations()) {
      Set<String> more = new HashSet<>(taken);
      more.add(gain.id());
      known.putIfAbsent(Set.copyOf(more), alive + gain.delta());
    }
    return alive;
  }
}
