package io.premortem.risk.engine;

import io.premortem.risk.engine.Simulation.Output;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs simulations. The result depends on the simulation alone, bit for bit: not on the number of
 * threads, nor on the machine.
 */
public final class Simulator {

  /** Changes whenever equal inputs may give other numbers. */
  public static final String ENGINE_VERSION = "3";

  private static final int CHUNK = 2048;
  private static final int BETWEEN_QUESTIONS = 32;

  private final Simulation simulation;
  private final Watch watch;
  private final Model model;
  private final List<Model.Input> inputs;
  private final List<int[]> chunks = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final Tally total;
  private int finished;
  private volatile boolean stopped;
  private volatile Throwable failure;

  private Simulator(Simulation simulation, Watch watch) {
    this.simulation = simulation;
    this.watch = watch;
    model = new Model(simulation);
    inputs =
        simulation.outputs().contains(Output.SENSITIVITY) ? model.uncertainInputs() : List.of();
    int mitigations =
        simulation.outputs().contains(Output.MITIGATIONS) ? simulation.mitigations().size() : 0;
    total = new Tally(model, mitigations, 2 * inputs.size());
    for (int draw = 0; draw < model.outer; draw++) {
      for (int from = 0; from < model.trialsOf(draw); from += CHUNK) {
        chunks.add(new int[] {draw, from, Math.min(from + CHUNK, model.trialsOf(draw))});
      }
    }
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
    List<Violation> violations = SimulationCheck.violations(simulation);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException("not a simulation: " + violations);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ": give at least 1");
    }
    Simulator simulator = new Simulator(simulation, watch);
    simulator.work(threads);
    Summary summary = new Summary(simulator.model, simulator.inputs, simulator.total);
    return summary.result(simulator.independent(threads));
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

  private void work(int threads) {
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, chunks.size()); i++) {
      helpers.add(Thread.ofPlatform().name("simulation-" + i).start(this::take));
    }
    take();
    boolean interrupted = false;
    for (Thread helper : helpers) {
      interrupted |= joinFully(helper);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IllegalStateException("a simulation thread failed", failure);
    }
    if (stopped) {
      throw new CancellationException("the simulation was cancelled");
    }
  }

  /** Waits for a thread to end; an interrupt stops the simulation. */
  private boolean joinFully(Thread helper) {
    boolean interrupted = false;
    while (true) {
      try {
        helper.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
        stopped = true;
      }
    }
  }

  private void take() {
    try {
      Trials trials = new Trials(model, inputs);
      for (int i = next.getAndIncrement(); i < chunks.size(); i = next.getAndIncrement()) {
        int[] chunk = chunks.get(i);
        for (int from = chunk[1]; from < chunk[2]; from += BETWEEN_QUESTIONS) {
          stopped |= watch.cancelled();
          if (stopped) {
            return;
          }
          trials.run(chunk[0], from, Math.min(from + BETWEEN_QUESTIONS, chunk[2]));
        }
        report();
      }
      synchronized (this) {
        total.add(trials.tally);
      }
    } catch (RuntimeException | Error e) {
      failure = e;
      stopped = true;
    }
  }

  private synchronized void report() {
    finished++;
    watch.progress((double) finished / chunks.size());
  }
}
