package io.premortem.risk.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A simulation laid out in arrays. Causes, flows and raises stand in the order of their names, so
 * that the order in which they were given cannot matter.
 */
final class Model {

  static final int TERMINAL = 0;
  static final int LOSS = 1;
  static final int REVENUE = 2;
  static final int BURN = 3;
  static final int DELAY = 4;

  /** How long an effect lasts that lasts for good. */
  static final int FOR_GOOD = Integer.MAX_VALUE / 2;

  final Simulation simulation;
  final int horizon;
  final int outer;
  final List<Flow> flows;
  final List<Raise> raises;
  final List<Cause> causes;
  final List<String> areas;
  final int[] areaOf;
  final int[] kind;
  final int[] months;
  final long[] stream;
  final long[] sizeStream;

  /** By cause, in the order of their months. */
  final List<List<Step>> steps;

  final boolean[] frail;
  final Chance[] size;
  final long[] raiseStream;
  final Chance[] raiseAmount;
  final Chance[] raiseMonth;
  final double frailty;

  /** Causes and months of the strikes that come in every trial. */
  final int[] scriptCause;

  final int[] scriptMonth;

  /** By cause, whether any of those is its. */
  final boolean[] scripted;

  Model(Simulation simulation) {
    this.simulation = simulation;
    horizon = simulation.horizonMonths();
    outer = simulation.effectiveOuter();
    flows = simulation.flows().stream().sorted(Comparator.comparing(Flow::name)).toList();
    raises = simulation.raises().stream().sorted(Comparator.comparing(Raise::name)).toList();
    causes = simulation.causes().stream().sorted(Comparator.comparing(Cause::id)).toList();
    areas = List.copyOf(new TreeSet<>(causes.stream().map(Cause::area).toList()));
    areaOf = causes.stream().mapToInt(cause -> areas.indexOf(cause.area())).toArray();
    kind = causes.stream().mapToInt(cause -> kind(cause.effect())).toArray();
    months = causes.stream().mapToInt(cause -> months(cause.effect())).toArray();
    stream = causes.stream().mapToLong(cause -> Counter.stream("cause", cause.id())).toArray();
    sizeStream = causes.stream().mapToLong(cause -> Counter.stream("size", cause.id())).toArray();
    steps = causes.stream().map(Model::inOrder).toList();
    frail = new boolean[causes.size()];
    size = new Chance[causes.size()];
    frailty = simulation.frailty().sd();
    scriptCause =
        simulation.script().stream().mapToInt(strike -> causeIndex(strike.cause())).toArray();
    scriptMonth = simulation.script().stream().mapToInt(Simulation.Scripted::month).toArray();
    scripted = new boolean[causes.size()];
    for (int k : scriptCause) {
      scripted[k] = true;
    }
    for (int k = 0; k < size.length; k++) {
      Distribution given = size(causes.get(k).effect());
      size[k] = given == null ? null : new Chance(given);
      frail[k] = frailty > 0 && simulation.frailty().areas().contains(causes.get(k).area());
    }
    raiseStream =
        raises.stream().mapToLong(raise -> Counter.stream("raise", raise.name())).toArray();
    raiseAmount = raises.stream().map(raise -> new Chance(raise.amount())).toArray(Chance[]::new);
    raiseMonth = raises.stream().map(raise -> new Chance(raise.month())).toArray(Chance[]::new);
  }

  private static List<Step> inOrder(Cause cause) {
    return cause.steps().stream().sorted(Comparator.comparingInt(Step::fromMonth)).toList();
  }

  int causeIndex(String id) {
    for (int k = 0; k < causes.size(); k++) {
      if (causes.get(k).id().equals(id)) {
        return k;
      }
    }
    throw new IllegalArgumentException("no cause " + id);
  }

  int raiseIndex(String name) {
    for (int r = 0; r < raises.size(); r++) {
      if (raises.get(r).name().equals(name)) {
        return r;
      }
    }
    throw new IllegalArgumentException("no raise " + name);
  }

  /** The month in which an area's score is read. */
  int scoreMonth() {
    return Math.min(24, horizon);
  }

  /** Trials of one outer draw: all draws the same, the first ones one more where need be. */
  int trialsOf(int draw) {
    return simulation.trials() / outer + (draw < simulation.trials() % outer ? 1 : 0);
  }

  /** The first trials of each draw, that the sensitivity is computed on. */
  int sensitivityTrialsOf(int draw) {
    int share = Math.max(simulation.trials() / 8, 12_800);
    return Math.min(trialsOf(draw), (share + outer - 1) / outer);
  }

  /** The distribution of an effect's size, null when it has none. */
  static Distribution size(Effect effect) {
    return switch (effect) {
      case Effect.Terminal() -> null;
      case Effect.Loss(Distribution amount) -> amount;
      case Effect.Revenue(Distribution multiplier, Integer unused) -> multiplier;
      case Effect.Burn(Distribution multiplier, Integer unused) -> multiplier;
      case Effect.DelayRaise(Distribution delay) -> delay;
    };
  }

  private static int kind(Effect effect) {
    return switch (effect) {
      case Effect.Terminal unused -> TERMINAL;
      case Effect.Loss unused -> LOSS;
      case Effect.Revenue unused -> REVENUE;
      case Effect.Burn unused -> BURN;
      case Effect.DelayRaise unused -> DELAY;
    };
  }

  private static int months(Effect effect) {
    Integer given =
        switch (effect) {
          case Effect.Revenue(Distribution unused, Integer months) -> months;
          case Effect.Burn(Distribution unused, Integer months) -> months;
          default -> null;
        };
    return given == null ? FOR_GOOD : given;
  }

  /** Whether any parameter of the base run differs between outer draws. */
  boolean hasUnknowns() {
    return flows.stream()
            .anyMatch(flow -> !flow.monthly().isConstant() || !flow.growth().isConstant())
        || raises.stream().anyMatch(raise -> !raise.probability().isConstant())
        || causes.stream().anyMatch(Model::hasUnknowns)
        || simulation.taken().stream().anyMatch(Summary::unknown);
  }

  private static boolean hasUnknowns(Cause cause) {
    return !cause.hazard().isConstant()
        || cause.steps().stream().anyMatch(step -> !step.multiplier().isConstant());
  }

  /** The tornado's inputs: every number of the company that is not a constant. */
  List<Input> uncertainInputs() {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      Flow flow = flows.get(i);
      Input.add(inputs, flow.name(), Input.Part.MONTHLY, i, flow.monthly());
      Input.add(inputs, flow.name() + ".growth", Input.Part.GROWTH, i, flow.growth());
    }
    for (int i = 0; i < raises.size(); i++) {
      Raise raise = raises.get(i);
      Input.add(inputs, raise.name(), Input.Part.PROBABILITY, i, raise.probability());
      Input.add(inputs, raise.name() + ".amount", Input.Part.AMOUNT, i, raise.amount());
      Input.add(inputs, raise.name() + ".month", Input.Part.MONTH, i, raise.month());
    }
    for (int i = 0; i < causes.size(); i++) {
      Cause cause = causes.get(i);
      Input.add(inputs, cause.id(), Input.Part.HAZARD, i, cause.hazard());
      for (int s = 0; s < steps.get(i).size(); s++) {
        Step step = steps.get(i).get(s);
        String label = cause.id() + ".from-" + step.fromMonth();
        Input.add(inputs, label, Input.Part.STEP, i, s, step.multiplier());
      }
      if (size[i] != null) {
        Input.add(inputs, cause.id() + ".effect", Input.Part.SIZE, i, size(cause.effect()));
      }
    }
    return List.copyOf(inputs);
  }

  /**
   * One number of the company that is not known.
   *
   * @param index of the flow, raise or cause
   * @param step of the cause's steps, else 0
   * @param low 5th percentile
   * @param high 95th percentile
   */
  record Input(String label, Part part, int index, int step, double low, double high) {

    private static void add(
        List<Input> inputs, String label, Part part, int index, Distribution distribution) {
      add(inputs, label, part, index, 0, distribution);
    }

    private static void add(
        List<Input> inputs,
        String label,
        Part part,
        int index,
        int step,
        Distribution distribution) {
      if (!distribution.isConstant()) {
        double low = distribution.quantile(0.05);
        inputs.add(new Input(label, part, index, step, low, distribution.quantile(0.95)));
      }
    }

    enum Part {
      MONTHLY,
      GROWTH,
      PROBABILITY,
      AMOUNT,
      MONTH,
      HAZARD,
      STEP,
      SIZE
    }
  }
}
