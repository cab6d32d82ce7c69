package io.premortem.risk.engine;

import static io.premortem.risk.engine.Samples.constant;
import static io.premortem.risk.engine.Samples.terminal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulationCheckTest {

  private final Simulation good = Samples.everything();

  @Test
  void findsNothingWrongWithAGoodOne() {
    assertThat(SimulationCheck.violations(good)).isEmpty();
    assertThat(SimulationCheck.violations(good.withCauses(List.of()).withMitigations(List.of())))
        .isEmpty();
  }

  @Test
  void boundsTrialsOuterDrawsAndMonths() {
    assertFields(good.withTrials(0, 10, 1), "trials");
    assertFields(good.withTrials(2_000_001, 10, 1), "trials");
    assertFields(good.withTrials(10, 0, 1), "outer");
    assertFields(good.withOpeningCash(Double.NaN), "openingCash");
    assertFields(good.withOpeningCash(-1), "openingCash");
    Simulation long601 = Simulation.of(601, 1, List.of(), List.of(), List.of(), List.of());
    assertFields(long601, "horizonMonths");
    assertThat(SimulationCheck.violations(long601).getFirst().message())
        .isEqualTo("is 601.0: give a number from 1 to 600");
  }

  @Test
  void namesTheBadNumberOfADistribution() {
    assertHazard(constant(Double.NaN), "causes[0].hazard.constant");
    assertHazard(constant(Double.POSITIVE_INFINITY), "causes[0].hazard.constant");
    assertHazard(constant(-0.1), "causes[0].hazard.constant");
    assertHazard(Distribution.interval(0.2, 0.1), "causes[0].hazard.low");
    assertHazard(new Distribution.Normal(-0.1, 0.1), "causes[0].hazard.low");
    assertHazard(new Distribution.Lognormal(0, 0.1), "causes[0].hazard.low");
    assertHazard(new Distribution.Pert(0.1, 0.05, 0.2), "causes[0].hazard.mode");
    assertHazard(new Distribution.Beta(0, 1), "causes[0].hazard.alpha");
    assertHazard(new Distribution.Empirical(), "causes[0].hazard.values");
    assertHazard(null, "causes[0].hazard");
  }

  @Test
  void namesBadFlowsAndRaises() {
    Simulation simulation =
        Simulation.of(
            12,
            1,
            List.of(new Flow("a", 2, constant(1), constant(3), -1), Flow.cost("a", constant(1))),
            List.of(Samples.raise("r", -1, 3, 1.5)),
            List.of(),
            List.of());
    assertFields(
        simulation,
        "flows[1].name",
        "flows[0].sign",
        "flows[0].growth.constant",
        "flows[0].noise.sd",
        "raises[0].amount.constant",
        "raises[0].probability.constant");
  }

  @Test
  void namesDuplicateReservedAndUnknownIds() {
    assertFields(
        good.withMitigations(List.of())
            .withCauses(List.of(terminal("a", "team", 0.1), terminal("a", "team", 0.1))),
        "causes[1].id");
    assertFields(
        good.withMitigations(List.of()).withCauses(List.of(terminal("cash-out", "team", 0.1))),
        "causes[0].id");
    assertFields(
        good.withMitigations(
            List.of(Mitigation.ofHazard("m", "nobody", constant(1), constant(0), 1))),
        "mitigations[0].cause");
    assertFields(
        good.withMitigations(
            List.of(
                new Mitigation("m", Mitigation.Target.CAUSE, "ban", null, constant(0.5), null, 1))),
        "mitigations[0].effectMultiplier");
  }

  @Test
  void namesBadEffectsAndFrailty() {
    Cause bad = new Cause("a", "team", constant(0.1), new Effect.Burn(constant(-1), 0));
    assertFields(
        good.withMitigations(List.of()).withCauses(List.of(bad)),
        "causes[0].effect.multiplier.constant",
        "causes[0].effect.months");
    assertFields(good.withFrailty(new Frailty(-1, Set.of())), "frailty.sd");
  }

  @Test
  void namesBadSteps() {
    List<Step> steps =
        List.of(
            new Step(0, constant(1)),
            new Step(9, constant(-1)),
            new Step(9, null),
            new Step(3, Distribution.interval(3, 2)));
    Cause bad = new Cause("a", "team", constant(0.1), new Effect.Terminal(), steps);
    assertFields(
        good.withMitigations(List.of()).withCauses(List.of(bad)),
        "causes[0].steps[0].fromMonth",
        "causes[0].steps[1].multiplier.constant",
        "causes[0].steps[2].fromMonth",
        "causes[0].steps[2].multiplier",
        "causes[0].steps[3].multiplier.low");
  }

  @Test
  void allowsAtMostTwelveAreas() {
    List<Cause> causes = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      causes.add(terminal("c" + i, "area" + i, 0.1));
    }
    assertFields(good.withMitigations(List.of()).withCauses(causes), "causes");
  }

  private void assertHazard(Distribution hazard, String field) {
    Cause cause = new Cause("a", "team", hazard, new Effect.Terminal());
    assertFields(good.withMitigations(List.of()).withCauses(List.of(cause)), field);
  }

  private static void assertFields(Simulation simulation, String... fields) {
    assertThat(SimulationCheck.violations(simulation))
        .extracting(Violation::field)
        .containsExactly(fields);
  }
}
