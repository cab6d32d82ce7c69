package io.premortem.risk.engine;

import io.premortem.risk.engine.Simulation.Output;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Companies for the tests. */
final class Samples {

  static final Set<Output> NOTHING_MORE = EnumSet.noneOf(Output.class);

  private Samples() {}

  static Distribution constant(double value) {
    return Distribution.constant(value);
  }

  static Cause terminal(String id, String area, double hazard) {
    return new Cause(id, area, constant(hazard), new Effect.Terminal());
  }

  static Cause loss(String id, String area, double hazard, double amount) {
    return new Cause(id, area, constant(hazard), new Effect.Loss(constant(amount)));
  }

  static Raise raise(String name, double amount, double month, double probability) {
    return new Raise(name, constant(amount), constant(month), constant(probability));
  }

  static Simulation company(double cash, List<Flow> flows, List<Raise> raises, List<Cause> causes) {
    return Simulation.of(36, cash, flows, raises, causes, List.of())
        .withTrials(20_000, 100, 7)
        .withOutputs(NOTHING_MORE);
  }

  /** One that uses everything. */
  static Simulation everything() {
    List<Cause> causes =
        List.of(
            new Cause(
                "founder-leaves",
                "team",
                Distribution.interval(0.002, 0.012),
                new Effect.Terminal()),
            new Cause("ban", "compliance", new Distribution.Beta(2, 200), new Effect.Terminal()),
            new Cause(
                "gpu-price",
                "technology",
                Distribution.interval(0.01, 0.04),
                new Effect.Burn(new Distribution.Pert(1.05, 1.2, 1.6), 6)),
            new Cause(
                "key-customer",
                "market",
                Distribution.interval(0.01, 0.03),
                new Effect.Revenue(new Distribution.Beta(6, 3), null)),
            new Cause(
                "breach",
                "privacy",
                constant(0.015),
                new Effect.Loss(Distribution.interval(50_000, 400_000))),
            new Cause(
                "cold-market",
                "funding",
                constant(0.03),
                new Effect.DelayRaise(new Distribution.Empirical(2, 3, 6))));
    List<Flow> flows =
        List.of(
            new Flow(
                "sales",
                1,
                Distribution.interval(20_000, 40_000),
                Distribution.interval(-0.01, 0.05),
                5_000),
            new Flow("payroll", -1, Distribution.interval(60_000, 90_000), constant(0.01), 0),
            new Flow("compute", -1, new Distribution.Pert(5_000, 10_000, 30_000), null, 3_000));
    List<Raise> raises =
        List.of(
            new Raise(
                "seed+",
                Distribution.interval(600_000, 1_500_000),
                new Distribution.Pert(6, 9, 15),
                new Distribution.Beta(4, 5)));
    List<Mitigation> mitigations =
        List.of(
            Mitigation.ofHazard(
                "second-founder", "founder-leaves", constant(0.5), constant(20_000), 1),
            new Mitigation(
                "insurance",
                Mitigation.Target.CAUSE,
                "breach",
                null,
                Distribution.interval(0.1, 0.4),
                Distribution.interval(10_000, 30_000),
                3),
            new Mitigation("freeze", Mitigation.Target.BURN, null, null, constant(0.8), null, 4));
    return Simulation.of(36, 900_000, flows, raises, causes, mitigations)
        .withTrials(20_000, 100, 11)
        .withFrailty(new Frailty(0.3, Set.of("market", "funding")));
  }

  /** A company thrown together from a seed: any effect, flows with and without noise, raises. */
  static Simulation random(long seed) {
    Random random = new Random(seed);
    String[] areas = {"technology", "privacy", "market", "business", "team"};
    List<Cause> causes = new ArrayList<>();
    int count = random.nextInt(8);
    for (int k = 0; k < count; k++) {
      double hazard = 0.005 + 0.06 * random.nextDouble();
      Distribution given =
          random.nextBoolean() ? constant(hazard) : Distribution.interval(hazard / 2, hazard * 2);
      String area = areas[random.nextInt(5)];
      causes.add(new Cause("c" + k, area, given, effect(random), steps(random)));
    }
    double noise = random.nextBoolean() ? 0 : 30_000 * random.nextDouble();
    double cost = 40_000 + 60_000 * random.nextDouble();
    List<Flow> flows =
        List.of(
            new Flow(
                "in",
                1,
                Distribution.interval(10_000, 40_000),
                constant(0.04 * random.nextDouble() - 0.01),
                noise),
            new Flow(
                "out", -1, Distribution.interval(cost, 1.5 * cost), constant(0.01), noise / 2));
    List<Raise> raises = new ArrayList<>();
    for (int r = random.nextInt(3); r > 0; r--) {
      raises.add(
          new Raise(
              "r" + r,
              Distribution.interval(200_000, 900_000),
              new Distribution.Pert(3, 8, 20),
              new Distribution.Beta(3, 3)));
    }
    Frailty frailty =
        random.nextBoolean() ? Frailty.NONE : new Frailty(0.5, Set.of("market", "team"));
    return Simulation.of(30, 1_500_000 * random.nextDouble(), flows, raises, causes, List.of())
        .withTrials(8_000, 2_000, seed)
        .withFrailty(frailty)
        .withOutputs(NOTHING_MORE);
  }

  private static List<Step> steps(Random random) {
    List<Step> steps = new ArrayList<>();
    for (int month = 1 + random.nextInt(40); month < 30; month += 1 + random.nextInt(20)) {
      double multiplier = 3 * random.nextDouble();
      boolean known = random.nextBoolean();
      steps.add(
          new Step(
              month,
              known
                  ? constant(multiplier < 0.5 ? 0 : multiplier)
                  : Distribution.interval(multiplier / 2, multiplier * 2)));
    }
    return steps;
  }

  private static Effect effect(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Effect.Terminal();
      case 1 -> new Effect.Loss(Distribution.interval(20_000, 300_000));
      case 2 ->
          new Effect.Revenue(new Distribution.Pert(0.3, 0.7, 0.9), random.nextBoolean() ? null : 5);
      case 3 ->
          new Effect.Burn(new Distribution.Pert(1, 1.2, 1.5), random.nextBoolean() ? null : 4);
      default -> new Effect.DelayRaise(Distribution.interval(1, 6));
    };
  }
}
