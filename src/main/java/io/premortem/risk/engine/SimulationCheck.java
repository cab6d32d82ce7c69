package io.premortem.risk.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds everything wrong with a simulation at once, naming fields as the API's JSON does. */
public final class SimulationCheck {

  public static final int MAX_TRIALS = 2_000_000;
  public static final int MAX_OUTER = 5_000;
  public static final int MAX_HORIZON = 600;

  /** The Shapley value looks at every subset of the areas. */
  public static final int MAX_AREAS = 12;

  /** Strikes per month. */
  static final double MAX_HAZARD = 30;

  private static final double MONEY = 1e15;
  private static final int MAX_ITEMS = 500;
  private static final int MAX_RAISES = 50;
  private static final int MAX_STEPS = 50;
  private static final double MAX_MULTIPLIER = 1_000;

  private final List<Violation> found = new ArrayList<>();
  private final DistributionCheck numbers = new DistributionCheck(found);
  private final Simulation simulation;

  private SimulationCheck(Simulation simulation) {
    this.simulation = simulation;
  }

  /** The violations, in the order of the fields; empty when the simulation can be run. */
  public static List<Violation> violations(Simulation simulation) {
    SimulationCheck check = new SimulationCheck(simulation);
    check.scalars();
    check.flows();
    check.raises();
    check.causes();
    check.mitigations("mitigations", simulation.mitigations());
    check.mitigations("taken", simulation.taken());
    check.script();
    return List.copyOf(check.found);
  }

  private void script() {
    for (int i = 0; i < simulation.script().size(); i++) {
      String at = "script[" + i + "]";
      Simulation.Scripted strike = simulation.script().get(i);
      numbers.within(at + ".month", strike.month(), 1, simulation.horizonMonths());
      if (simulation.causes().stream()
          .noneMatch(
              cause ->
                  cause.id().equals(strike.cause())
                      && !(cause.effect() instanceof Effect.Terminal))) {
        numbers.add(
            at + ".cause",
            "\"" + strike.cause() + "\" is no cause here that can strike and leave",
            "“" + strike.cause() + "”不是此处可以发生且不致命的死因");
      }
    }
  }

  private void scalars() {
    numbers.within("horizonMonths", simulation.horizonMonths(), 1, MAX_HORIZON);
    numbers.within("trials", simulation.trials(), 1, MAX_TRIALS);
    numbers.within("outer", simulation.outer(), 1, MAX_OUTER);
    numbers.within("openingCash", simulation.openingCash(), 0, MONEY);
    numbers.within("frailty.sd", simulation.frailty().sd(), 0, 3);
  }

  private void flows() {
    size("flows", simulation.flows().size(), MAX_ITEMS);
    unique("flows", "name", simulation.flows().stream().map(Flow::name).toList());
    for (int i = 0; i < simulation.flows().size(); i++) {
      String at = "flows[" + i + "]";
      Flow flow = simulation.flows().get(i);
      if (flow.sign() != 1 && flow.sign() != -1) {
        numbers.add(
            at + ".sign",
            "is " + flow.sign() + ": give 1 for revenue or -1 for a cost",
            "为 " + flow.sign() + "：收入填 1，成本填 -1");
      }
      numbers.check(at + ".monthly", flow.monthly(), -MONEY, MONEY);
      numbers.check(at + ".growth", flow.growth(), -1, 1);
      numbers.within(at + ".noise.sd", flow.noiseSd(), 0, MONEY);
    }
  }

  private void raises() {
    size("raises", simulation.raises().size(), MAX_RAISES);
    unique("raises", "name", simulation.raises().stream().map(Raise::name).toList());
    for (int i = 0; i < simulation.raises().size(); i++) {
      String at = "raises[" + i + "]";
      Raise raise = simulation.raises().get(i);
      numbers.check(at + ".amount", raise.amount(), 0, MONEY);
      numbers.check(at + ".month", raise.month(), 0, 10_000);
      numbers.check(at + ".probability", raise.probability(), 0, 1);
    }
  }

  private void causes() {
    size("causes", simulation.causes().size(), MAX_ITEMS);
    unique("causes", "id", simulation.causes().stream().map(Cause::id).toList());
    Set<String> areas = new LinkedHashSet<>();
    for (int i = 0; i < simulation.causes().size(); i++) {
      String at = "causes[" + i + "]";
      Cause cause = simulation.causes().get(i);
      if (Simulation.CASH_OUT.equals(cause.id()) || SimulationResult.PLAN.equals(cause.id())) {
        numbers.add(
            at + ".id",
            "\"" + cause.id() + "\" is the engine's own: choose another id",
            "“" + cause.id() + "”为引擎保留：请换一个 id");
      }
      if (named(at + ".area", cause.area())) {
        areas.add(cause.area());
      }
      numbers.check(at + ".hazard", cause.hazard(), 0, MAX_HAZARD);
      effect(at + ".effect", cause.effect());
      steps(at + ".steps", cause.steps());
    }
    if (areas.size() > MAX_AREAS) {
      numbers.add(
          "causes",
          "spread over " + areas.size() + " areas: use at most " + MAX_AREAS + " areas",
          "分布在 " + areas.size() + " 个领域：最多 " + MAX_AREAS + " 个");
    }
  }

  private void steps(String at, List<Step> steps) {
    size(at, steps.size(), MAX_STEPS);
    Set<Integer> months = new HashSet<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String here = at + "[" + i + "]";
      numbers.within(here + ".fromMonth", step.fromMonth(), 1, 10_000);
      if (!months.add(step.fromMonth())) {
        numbers.add(
            here + ".fromMonth",
            "month " + step.fromMonth() + " stands twice: give one step for each month",
            "第 " + step.fromMonth() + " 个月出现两次：每月只能有一步");
      }
      numbers.check(here + ".multiplier", step.multiplier(), 0, MAX_MULTIPLIER);
    }
  }

  private void effect(String at, Effect effect) {
    switch (effect) {
      case null ->
          numbers.add(
              at,
              "is missing: give a type, such as {\"type\":\"terminal\"}",
              "缺失：请填写类型，例如 {\"type\":\"terminal\"}");
      case Effect.Terminal() -> {}
      case Effect.Loss(Distribution amount) -> numbers.check(at + ".amount", amount, 0, MONEY);
      case Effect.Revenue(Distribution multiplier, Integer months) ->
          multiplier(at, multiplier, months);
      case Effect.Burn(Distribution multiplier, Integer months) ->
          multiplier(at, multiplier, months);
      case Effect.DelayRaise(Distribution months) ->
          numbers.check(at + ".months", months, 0, MAX_HORIZON);
    }
  }

  private void multiplier(String at, Distribution multiplier, Integer months) {
    numbers.check(at + ".multiplier", multiplier, 0, MAX_MULTIPLIER);
    if (months != null) {
      numbers.within(at + ".months", months, 1, 10_000);
    }
  }

  private void mitigations(String list, List<Mitigation> mitigations) {
    size(list, mitigations.size(), MAX_ITEMS);
    unique(list, "id", mitigations.stream().map(Mitigation::id).toList());
    for (int i = 0; i < mitigations.size(); i++) {
      String at = list + "[" + i + "]";
      Mitigation mitigation = mitigations.get(i);
      numbers.check(at + ".hazardMultiplier", mitigation.hazardMultiplier(), 0, MAX_MULTIPLIER);
      numbers.check(at + ".effectMultiplier", mitigation.effectMultiplier(), 0, MAX_MULTIPLIER);
      numbers.check(at + ".cost", mitigation.cost(), 0, MONEY);
      numbers.within(at + ".fromMonth", mitigation.fromMonth(), 1, 10_000);
      target(at, mitigation);
    }
  }

  private void target(String at, Mitigation mitigation) {
    if (mitigation.target() != Mitigation.Target.CAUSE) {
      return;
    }
    Cause cause =
        simulation.causes().stream()
            .filter(candidate -> Objects.equals(candidate.id(), mitigation.cause()))
            .findFirst()
            .orElse(null);
    if (cause == null) {
      numbers.add(
          at + ".cause",
          "\"" + mitigation.cause() + "\" is not the id of a cause: name one of the causes",
          "“" + mitigation.cause() + "”不是死因的 id：请填写其中一个死因");
    } else if (cause.effect() instanceof Effect.Terminal
        && !mitigation.effectMultiplier().equals(new Distribution.Constant(1))) {
      numbers.add(
          at + ".effectMultiplier",
          "a terminal cause has no size to change: give a hazardMultiplier",
          "致命死因没有程度可改：请填写 hazardMultiplier");
    }
  }

  private void size(String field, int size, int max) {
    if (size > max) {
      numbers.add(
          field,
          "has " + size + " entries: give at most " + max,
          "有 " + size + " 项：最多 " + max + " 项");
    }
  }

  private boolean named(String field, String name) {
    if (name == null || name.isBlank()) {
      numbers.add(field, "is missing: give a name", "缺失：请填写名称");
      return false;
    }
    return true;
  }

  private void unique(String list, String key, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String field = list + "[" + i + "]." + key;
      if (named(field, names.get(i)) && !seen.add(names.get(i))) {
        numbers.add(
            field,
            "\"" + names.get(i) + "\" stands twice: give each its own " + key,
            "“" + names.get(i) + "”出现两次：每项的 " + key + " 必须不同");
      }
    }
  }
}
