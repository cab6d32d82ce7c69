package io.premortem.risk.engine;

import io.premortem.risk.engine.Simulation.Output;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Runs simulations. The result depends on the simulation alone, bit for bit: not on the number of
 * threads, nor on the machine.
 */
public final class Simulator {

  /** Changes whenever equal inputs may give other numbers. */
  public static final String ENGINE_VERSION = "3";

  private final Simulation simulation;
  private final Watch watch;
  private final Model model;
  private final List<Model.Input> inputs;
  private final Tally total;

  private Simulator(Simulation simulation, Watch watch) {
    this.simulation = simulation;
    this.watch = watch;
    model = new Model(simulation);
    inputs =
        simulation.outputs().contains(Output.SENSITIVITY) ? model.uncertainInputs() : List.of();
    int mitigations =
        simulation.outputs().contains(Output.MITIGATIONS) ? simulation.mitigations().size() : 0;
    total = new Tally(model, mitigations, 2 * inputs.size());
  }

  /** Runs a simulation on the calling thread. */
  public static SimulationResult run(Simulation simulation) {
    return run(simulation, 1, Watch.NONE);
  }

  /**
   * Runs a simulation.
   *
   * @param threads to use, the calling one among them, at least 1
   * @throws IllegalArgumentException when {@link SimulationCheck} finds violations
   * @throws CancellationException when the watch said so
   */
  public static SimulationResult run(Simulation simulation, int threads, Watch watch) {
    check(simulation);
    Simulator simulator = new Simulator(simulation, watch);
    Crew.run(
        simulator.model,
        threads,
        watch,
        () -> new Trials(simulator.model, simulator.inputs, simulator.total));
    Summary summary = new Summary(simulator.model, simulator.inputs, simulator.total);
    return summary.result(simulator.independent(threads));
  }

  /**
   * Survival at the horizon under each of many hardships, the same to the last bit as that of
   * {@link Hardship#on}, but with chance drawn once for all of them.
   *
   * @param threads to use, the calling one among them, at least 1
   * @return from 0 to 1, in the order of the hardships
   * @throws IllegalArgumentException for an unknown cause or raise, and as {@link #run} does
   * @throws CancellationException when the watch said so
   */
  public static double[] survivals(
      Simulation simulation, List<Hardship> hardships, int threads, Watch watch) {
    check(simulation);
    Model model = new Model(simulation);
    long[] alive = new long[hardships.size()];
    Crew.run(model, threads, watch, () -> new Hardships(model, hardships, alive));
    return Arrays.stream(alive).mapToDouble(n -> (double) n / simulation.trials()).toArray();
  }

  private static void check(Simulation simulation) {
    List<Violation> violations = SimulationCheck.violations(simulation);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException("not a simulation: " + violations);
    }
  }

  /** Survival with the frailty switched off, on the same random numbers. */
  private List<SimulationResult.SurvivalPoint> independent(int threads) {
    if (simulation.frailty().isOff()) {
      return List.of();
    }
    Watch noProgress =
        new Watch() {
          @Override
          public boolean cancelled() {
            return watch.cancelled();
          }
        };
    Simulation plain =
        simulation.withFrailty(Frailty.NONE).withOutputs(EnumSet.noneOf(Output.class));
    return run(plain, threads, noProgress).survival();
  }
}
