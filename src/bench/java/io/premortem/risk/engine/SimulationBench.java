package io.premortem.risk.engine;

import io.premortem.risk.engine.Simulation.Output;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Times the engine on the model of {@code src/bench/python/simulation.py}.
 *
 * <pre>
 * javac -d target/bench src/main/java/io/premortem/risk/engine/*.java \
 *     src/bench/java/io/premortem/risk/engine/*.java
 * java -cp target/bench io.premortem.risk.engine.SimulationBench
 * python3 src/bench/python/simulation.py
 * </pre>
 */
public final class SimulationBench {

  private static final int RUNS = 9;
  private static final String[] AREAS = {
    "technology", "privacy", "market", "business", "compliance", "team", "funding"
  };

  private SimulationBench() {}

  public static void main(String[] args) {
    Set<Output> all = EnumSet.allOf(Output.class);
    Set<Output> noShapley = EnumSet.complementOf(EnumSet.of(Output.ATTRIBUTION));
    Set<Output> none = EnumSet.noneOf(Output.class);
    System.out.println("outputs, trials, causes, noise, threads: best of " + RUNS + " in ms");
    for (double noise : new double[] {0, 20_000}) {
      for (int threads = 1; threads <= 2; threads++) {
        time("base", model(100_000, 30, noise, none), threads);
        time("all but Shapley", model(100_000, 30, noise, noShapley), threads);
        time("all", model(100_000, 30, noise, all), threads);
      }
    }
    for (int trials : new int[] {50_000, 200_000, 400_000}) {
      time("all but Shapley", model(trials, 30, 0, noShapley), 1);
    }
    for (int causes : new int[] {15, 60, 120}) {
      time("all but Shapley", model(100_000, causes, 0, noShapley), 1);
    }
    allocation(model(400_000, 30, 0, all));
  }

  /** The model of the benchmark; the Python program has the same numbers. */
  static Simulation model(int trials, int count, double noise, Set<Output> outputs) {
    List<Cause> causes = new ArrayList<>();
    List<Mitigation> mitigations = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      Distribution hazard = Distribution.interval(0.002 + 0.0002 * (k % 30), 0.012);
      String id = "cause-" + k;
      causes.add(new Cause(id, AREAS[k % AREAS.length], hazard, effect(k)));
      if (k % 5 == 0) {
        mitigations.add(
            Mitigation.ofHazard(
                "halve-" + id,
                id,
                Distribution.constant(0.5),
                Distribution.constant(10_000),
                1));
      }
    }
    List<Flow> flows =
        List.of(
            new Flow(
                "revenue", 1, Distribution.interval(20_000, 40_000), Distribution.constant(0.03),
                noise),
            new Flow("payroll", -1, Distribution.interval(60_000, 80_000), null, 0),
            new Flow("compute", -1, Distribution.interval(10_000, 30_000), null, 0));
    List<Raise> raises =
        List.of(
            new Raise(
                "seed+",
                Distribution.constant(1_000_000),
                Distribution.constant(9),
                Distribution.constant(0.6)));
    return Simulation.of(36, 1_200_000, flows, raises, causes, mitigations)
        .withTrials(trials, 200, 42)
        .withOutputs(outputs);
  }

  private static Effect effect(int k) {
    return switch (k % 5) {
      case 0 -> new Effect.Terminal();
      case 1 -> new Effect.Loss(Distribution.interval(20_000, 200_000));
      case 2 -> new Effect.Revenue(Distribution.constant(0.7), 6);
      case 3 -> new Effect.Burn(Distribution.constant(1.2), 6);
      default ->
          k % 10 == 4
              ? new Effect.DelayRaise(Distribution.constant(3))
              : new Effect.Terminal();
    };
  }

  private static void time(String name, Simulation simulation, int threads) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      Simulator.run(simulation, threads, Watch.NONE);
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf(
        "%s, %d, %d, %.0f, %d: %.1f%n",
        name,
        simulation.trials(),
        simulation.causes().size(),
        simulation.flows().getFirst().noiseSd(),
        threads,
        best / 1e6);
  }

  private static void allocation(Simulation simulation) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = allocated(threads, simulation.withTrials(100_000, 200, 42));
    long after = allocated(threads, simulation);
    System.out.printf("bytes allocated per further trial: %.2f%n", (after - before) / 300_000.0);
  }

  private static long allocated(com.sun.management.ThreadMXBean threads, Simulation simulation) {
    long start = threads.getCurrentThreadAllocatedBytes();
    Simulator.run(simulation);
    return threads.getCurrentThreadAllocatedBytes() - start;
  }
}
