package io.premortem.risk.engine;

import java.util.List;
import java.util.Map;

/** Draws the parameters of one outer draw and derives the settings that are compared with it. */
final class Settings {

  private static final double MAX_DRAWN_HAZARD = 100;

  private final Model model;
  private final int draw;
  private final double[] monthly;
  private final double[] growth;
  private final double[] raiseChance;
  private final double[] hazard;

  /** Multipliers of the hazard by cause and step. */
  private final double[][] stepFactor;

  private final Pace[] pace;
  private final CashPlan untouched;
  private final Taken taken;
  final Setting base;

  Settings(Model model, int draw) {
    this.model = model;
    this.draw = draw;
    taken = new Taken(model, draw);
    monthly = new double[model.flows.size()];
    growth = new double[monthly.length];
    for (int i = 0; i < monthly.length; i++) {
      Flow flow = model.flows.get(i);
      monthly[i] = value("monthly", flow.name(), flow.monthly());
      growth[i] = clamp(value("growth", flow.name(), flow.growth()), -1, 1);
    }
    raiseChance = new double[model.raises.size()];
    for (int i = 0; i < raiseChance.length; i++) {
      Raise raise = model.raises.get(i);
      raiseChance[i] = clamp(value("probability", raise.name(), raise.probability()), 0, 1);
    }
    hazard = new double[model.causes.size()];
    stepFactor = new double[hazard.length][];
    pace = new Pace[hazard.length];
    for (int k = 0; k < pace.length; k++) {
      Cause cause = model.causes.get(k);
      hazard[k] = value("hazard", cause.id(), cause.hazard());
      stepFactor[k] = stepFactors(cause, model.steps.get(k));
      pace[k] = pace(k, hazard[k], stepFactor[k]);
    }
    untouched = CashPlan.of(model, monthly, growth);
    base = new Setting(taken, taken.on(untouched), pace, raiseChance);
  }

  private double[] stepFactors(Cause cause, List<Step> steps) {
    return steps.stream()
        .mapToDouble(step -> value("step", cause.id() + ' ' + step.fromMonth(), step.multiplier()))
        .toArray();
  }

  private Pace pace(int k, double rate, double[] factors) {
    double first = clamp(rate, 0, MAX_DRAWN_HAZARD);
    List<Step> steps = model.steps.get(k);
    if (steps.isEmpty()) {
      return taken.on(k, Pace.constant(first, model.horizon));
    }
    int[] months = steps.stream().mapToInt(Step::fromMonth).toArray();
    double[] rates = new double[months.length];
    for (int s = 0; s < rates.length; s++) {
      rates[s] = clamp(first * factors[s], 0, MAX_DRAWN_HAZARD);
    }
    return taken.on(k, Pace.stepped(first, months, rates, model.horizon));
  }

  private double value(String kind, String name, Distribution distribution) {
    return value(model, draw, kind, name, distribution);
  }

  private static double value(
      Model model, int draw, String kind, String name, Distribution distribution) {
    return distribution instanceof Distribution.Constant(double value)
        ? value
        : distribution.quantile(
            Counter.stratified(
                model.simulation.seed(), Counter.stream(kind, name), draw, model.outer));
  }

  private static double clamp(double value, double min, double max) {
    return Math.max(min, Math.min(max, value));
  }

  /** The base setting with one mitigation taken. */
  Setting with(Mitigation mitigation) {
    double effect = effectFactor(model, mitigation, draw);
    boolean plan =
        mitigation.target() != Mitigation.Target.CAUSE && mitigation.fromMonth() <= model.horizon;
    Setting changed =
        new Setting(
            base,
            plan
                ? base.plan.scaled(
                    mitigation.target() == Mitigation.Target.BURN, effect, mitigation.fromMonth())
                : base.plan,
            raiseChance);
    changed.fromMonth = mitigation.fromMonth();
    changed.spend = cost(model, mitigation, draw);
    if (mitigation.target() == Mitigation.Target.CAUSE) {
      int k = model.causeIndex(mitigation.cause());
      double factor = hazardFactor(model, mitigation, draw);
      changed.changing(k, pace[k].scaledFrom(mitigation.fromMonth(), factor));
      changed.effectFactor = effect;
      changed.milder = factor <= 1 && effect <= 1 && model.months[k] == Model.FOR_GOOD;
    }
    return changed;
  }

  static double hazardFactor(Model model, Mitigation mitigation, int draw) {
    Distribution given = mitigation.hazardMultiplier();
    return Math.max(0, value(model, draw, "mitigation-hazard", mitigation.id(), given));
  }

  static double effectFactor(Model model, Mitigation mitigation, int draw) {
    Distribution given = mitigation.effectMultiplier();
    return Math.max(0, value(model, draw, "mitigation-effect", mitigation.id(), given));
  }

  /** What a mitigation leaves of the size of a strike. */
  static double left(int kind, double size, double factor) {
    if (factor == 1) {
      return size;
    }
    boolean multiplier = kind == Model.REVENUE || kind == Model.BURN;
    return multiplier ? 1 + (size - 1) * factor : size * factor;
  }

  /** What a mitigation costs in one outer draw, money. */
  static double cost(Model model, Mitigation mitigation, int draw) {
    return Math.max(0, value(model, draw, "mitigation-cost", mitigation.id(), mitigation.cost()));
  }

  /** For each input the base setting with it at its 5th, then with it at its 95th percentile. */
  Setting[] tornado(List<Model.Input> inputs) {
    Setting[] settings = new Setting[2 * inputs.size()];
    for (int i = 0; i < inputs.size(); i++) {
      settings[2 * i] = with(inputs.get(i), inputs.get(i).low());
      settings[2 * i + 1] = with(inputs.get(i), inputs.get(i).high());
    }
    return settings;
  }

  private Setting with(Model.Input input, double value) {
    int i = input.index();
    return switch (input.part()) {
      case MONTHLY -> flow(i, value, growth[i]);
      case GROWTH -> flow(i, monthly[i], clamp(value, -1, 1));
      case HAZARD ->
          new Setting(base, base.plan, raiseChance).changing(i, pace(i, value, stepFactor[i]));
      case STEP -> {
        double[] factors = stepFactor[i].clone();
        factors[input.step()] = value;
        yield new Setting(base, base.plan, raiseChance).changing(i, pace(i, hazard[i], factors));
      }
      case SIZE -> {
        Setting setting = new Setting(base, base.plan, raiseChance).changing(i, pace[i]);
        setting.fixedSize = value;
        yield setting;
      }
      case PROBABILITY, AMOUNT, MONTH -> raise(input, value);
    };
  }

  /**
   * The base setting with some flows at given levels.
   *
   * @param levels by name; itself when there are none
   */
  Setting holding(Map<String, Double> levels) {
    if (levels.isEmpty()) {
      return base;
    }
    double[] held = monthly.clone();
    for (int i = 0; i < held.length; i++) {
      held[i] = levels.getOrDefault(model.flows.get(i).name(), held[i]);
    }
    return new Setting(base, taken.on(CashPlan.of(model, held, growth)), raiseChance);
  }

  private Setting flow(int i, double newMonthly, double newGrowth) {
    CashPlan plan =
        untouched.with(model.flows.get(i).sign(), monthly[i], growth[i], newMonthly, newGrowth);
    return new Setting(base, taken.on(plan), raiseChance);
  }

  private Setting raise(Model.Input input, double value) {
    double[] chance = raiseChance.clone();
    if (input.part() == Model.Input.Part.PROBABILITY) {
      chance[input.index()] = clamp(value, 0, 1);
    }
    Setting setting = new Setting(base, base.plan, chance);
    setting.raise = input.index();
    setting.fixedAmount = input.part() == Model.Input.Part.AMOUNT ? value : Double.NaN;
    setting.fixedMonth = input.part() == Model.Input.Part.MONTH ? value : Double.NaN;
    return setting;
  }
}
