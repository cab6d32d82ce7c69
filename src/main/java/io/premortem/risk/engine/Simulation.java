package io.premortem.risk.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything a simulation needs; equal simulations give equal results, bit for bit. Nothing is
 * checked here: {@link SimulationCheck#violations} names what is wrong, and {@link Simulator}
 * refuses a simulation that has violations.
 *
 * @param horizonMonths months to simulate, 1 to 600
 * @param trials lives of the company to simulate in all, 1 to 2,000,000, spread evenly over the
 *     outer draws
 * @param outer draws of the unknown parameters, 1 to 5,000; see {@link #effectiveOuter}
 * @param seed of the counter-based random numbers
 * @param openingCash money at the start of month 1, at least 0
 * @param frailty shared shock, {@link Frailty#NONE} for independent causes
 * @param outputs optional parts to compute; survival, incidence, roots and runway always are
 * @param script strikes that come in every trial, besides those that chance brings
 * @param taken measures that the base run takes, all of them at once; none of {@code mitigations}
 */
public record Simulation(
    int horizonMonths,
    int trials,
    int outer,
    long seed,
    double openingCash,
    List<Flow> flows,
    List<Raise> raises,
    List<Cause> causes,
    List<Mitigation> mitigations,
    Frailty frailty,
    Set<Output> outputs,
    List<Scripted> script,
    List<Mitigation> taken) {

  public static final int DEFAULT_TRIALS = 100_000;
  public static final int DEFAULT_OUTER = 200;
  public static final long DEFAULT_SEED = 42;

  /** What a death by lack of cash is called among the causes; no cause may have this id. */
  public static final String CASH_OUT = "cash-out";

  /** The area that answers for cash deaths no cause has brought about. */
  public static final String CASH_AREA = "funding";

  /** The optional parts of the result. */
  public enum Output {
    /** Shapley value per area. */
    ATTRIBUTION,
    /** Chance that one area alone takes the company down. */
    AREA_SCORES,
    /** Survival gained by each mitigation. */
    MITIGATIONS,
    /** Survival with each input at its 5th and 95th percentile. */
    SENSITIVITY
  }

  public Simulation {
    flows = flows == null ? List.of() : List.copyOf(flows);
    raises = raises == null ? List.of() : List.copyOf(raises);
    causes = causes == null ? List.of() : List.copyOf(causes);
    mitigations = mitigations == null ? List.of() : List.copyOf(mitigations);
    frailty = frailty == null ? Frailty.NONE : frailty;
    outputs = outputs == null ? EnumSet.allOf(Output.class) : Set.copyOf(outputs);
    script = script == null ? List.of() : List.copyOf(script);
    taken = taken == null ? List.of() : List.copyOf(taken);
  }

  /**
   * A strike that comes in every trial; its size is chance.
   *
   * @param cause id of a cause of the simulation that is not terminal
   * @param month 1 to the horizon
   */
  public record Scripted(String cause, int month) {}

  /** A simulation in which only chance strikes. */
  public Simulation(
      int horizonMonths,
      int trials,
      int outer,
      long seed,
      double openingCash,
      List<Flow> flows,
      List<Raise> raises,
      List<Cause> causes,
      List<Mitigation> mitigations,
      Frailty frailty,
      Set<Output> outputs) {
    this(
        horizonMonths,
        trials,
        outer,
        seed,
        openingCash,
        flows,
        raises,
        causes,
        mitigations,
        frailty,
        outputs,
        List.of(),
        List.of());
  }

  /** A simulation with default trials, outer draws and seed, independent causes, all outputs. */
  public static Simulation of(
      int horizonMonths,
      double openingCash,
      List<Flow> flows,
      List<Raise> raises,
      List<Cause> causes,
      List<Mitigation> mitigations) {
    return new Simulation(
        horizonMonths,
        DEFAULT_TRIALS,
        DEFAULT_OUTER,
        DEFAULT_SEED,
        openingCash,
        flows,
        raises,
        causes,
        mitigations,
        Frailty.NONE,
        null);
  }

  /** The outer draws really made: {@code outer}, but so that each has two trials or more. */
  public int effectiveOuter() {
    return Math.min(outer, Math.max(1, trials / 2));
  }

  public Simulation withTrials(int newTrials, int newOuter, long newSeed) {
    return with(
        change -> {
          change.trials = newTrials;
          change.outer = newOuter;
          change.seed = newSeed;
        });
  }

  public Simulation withOpeningCash(double cash) {
    return with(change -> change.openingCash = cash);
  }

  public Simulation withFlows(List<Flow> newFlows) {
    return with(change -> change.flows = newFlows);
  }

  public Simulation withRaises(List<Raise> newRaises) {
    return with(change -> change.raises = newRaises);
  }

  public Simulation withCauses(List<Cause> newCauses) {
    return with(change -> change.causes = newCauses);
  }

  public Simulation withMitigations(List<Mitigation> newMitigations) {
    return with(change -> change.mitigations = newMitigations);
  }

  public Simulation withFrailty(Frailty newFrailty) {
    return with(change -> change.frailty = newFrailty);
  }

  public Simulation withOutputs(Set<Output> newOutputs) {
    return with(change -> change.outputs = newOutputs);
  }

  public Simulation withScript(List<Scripted> newScript) {
    return with(change -> change.script = newScript);
  }

  /**
   * The simulation whose base run takes some of the mitigations, all at once; two on one cause
   * multiply.
   *
   * @param ids of mitigations; those unknown here are an error
   * @throws IllegalArgumentException when one is unknown
   */
  public Simulation taking(Set<String> ids) {
    List<Mitigation> now = new ArrayList<>(taken);
    List<Mitigation> left = new ArrayList<>();
    mitigations.forEach(known -> (ids.contains(known.id()) ? now : left).add(known));
    if (now.size() != taken.size() + ids.size()) {
      throw new IllegalArgumentException("not all are mitigations: " + ids);
    }
    return with(
        change -> {
          change.mitigations = left;
          change.taken = now;
        });
  }

  private Simulation with(Consumer<Change> step) {
    var change = new Change(this);
    step.accept(change);
    return change.simulation();
  }

  /** The parts that can be changed, while one is. */
  private static final class Change {
    private final int horizonMonths;
    private int trials;
    private int outer;
    private long seed;
    private double openingCash;
    private List<Flow> flows;
    private List<Raise> raises;
    private List<Cause> causes;
    private List<Mitigation> mitigations;
    private Frailty frailty;
    private Set<Output> outputs;
    private List<Scripted> script;
    private List<Mitigation> taken;

    Change(Simulation from) {
      horizonMonths = from.horizonMonths;
      trials = from.trials;
      outer = from.outer;
      seed = from.seed;
      openingCash = from.openingCash;
      flows = from.flows;
      raises = from.raises;
      causes = from.causes;
      mitigations = from.mitigations;
      frailty = from.frailty;
      outputs = from.outputs;
      script = from.script;
      taken = from.taken;
    }

    Simulation simulation() {
      return new Simulation(
          horizonMonths,
          trials,
          outer,
          seed,
          openingCash,
          flows,
          raises,
          causes,
          mitigations,
          frailty,
          outputs,
          script,
          taken);
    }
  }
}
