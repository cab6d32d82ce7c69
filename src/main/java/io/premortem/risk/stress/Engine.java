package io.premortem.risk.stress;

import io.premortem.risk.engine.Hardship;
import io.premortem.risk.engine.Simulation;
import java.util.List;

/** Plays simulations; the same for equal ones. */
@FunctionalInterface
public interface Engine {

  /** Survival at the horizon under each of some hardships, 0 to 1, in their order. */
  double[] survivals(Simulation simulation, List<Hardship> hardships);

  /** Survival at the horizon as things are. */
  default double survival(Simulation simulation) {
    return survivals(simulation, List.of(Hardship.NONE))[0];
  }
}
