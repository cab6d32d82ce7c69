package io.premortem.risk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.premortem.risk.engine.Mitigation.Target;
import io.premortem.risk.engine.Simulation.Output;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TakenTest {
  private static final Simulation COMPANY = Samples.everything().withTrials(6_000, 30, 5);

  private static double alive(Simulation simulation) {
    return Simulator.run(simulation.withOutputs(Set.of())).survival().getLast().p();
  }

  private static Mitigation of(Target target, String cause, double hazard, double left, int from) {
    return new Mitigation(
        target + " " + cause,
        target,
        cause,
        Distribution.interval(hazard / 2, hazard),
        Distribution.interval(left / 2, left),
        Distribution.interval(10_000, 60_000),
        from);
  }

  private static Simulation offering() {
    return COMPANY.withMitigations(
        List.of(
            Mitigation.ofHazard(
                "keep", "founder-leaves", Samples.constant(0.3), Samples.constant(40_000), 4),
            of(Target.CAUSE, "breach", 0.5, 0.6, 3),
            of(Target.CAUSE, "gpu-price", 0.9, 0.3, 1),
            of(Target.CAUSE, "key-customer", 0.9, 0.3, 7),
            of(Target.BURN, null, 1, 0.8, 2),
            of(Target.REVENUE, null, 1, 2.6, 5)));
  }

  @Test
  void aSetOfOneGainsWhatTheMitigationAloneDoes() {
    Simulation offering = offering();
    double base = alive(offering);
    var gains = Simulator.run(offering.withOutputs(Set.of(Output.MITIGATIONS))).mitigations();
    assertThat(gains).hasSize(6).anyMatch(gain -> Math.abs(gain.delta()) > 0.005);
    for (var gain : gains) {
      // Counts of trials divided by their number: equal counts, up to one rounding.
      assertThat(alive(offering.taking(Set.of(gain.id()))) - base)
          .as(gain.id())
          .isCloseTo(gain.delta(), within(1e-12));
    }
  }

  @Test
  void whatIsTakenAndWhatIsAddedMakeTheSetOfBoth() {
    Simulation offering = offering();
    Simulation first = offering.taking(Set.of("CAUSE breach"));
    var gains = Simulator.run(first.withOutputs(Set.of(Output.MITIGATIONS))).mitigations();
    assertThat(gains).hasSize(5);
    for (var gain : gains) {
      assertThat(alive(offering.taking(Set.of("CAUSE breach", gain.id()))))
          .as(gain.id())
          .isCloseTo(alive(first) + gain.delta(), within(1e-12));
    }
  }

  @Test
  void twoOnOneCauseMultiply() {
    Mitigation half =
        Mitigation.ofHazard("half", "breach", Samples.constant(0.5), Samples.constant(7_000), 3);
    Mitigation quarter =
        Mitigation.ofHazard("quarter", "breach", Samples.constant(0.25), Samples.constant(0), 3);
    Mitigation both =
        Mitigation.ofHazard("both", "breach", Samples.constant(0.125), Samples.constant(7_000), 3);
    Simulation offering = COMPANY.withMitigations(List.of(half, quarter, both));
    assertThat(alive(offering.taking(Set.of("half", "quarter"))))
        .isEqualTo(alive(offering.taking(Set.of("both"))))
        .isNotEqualTo(alive(COMPANY));
  }

  @Test
  void eachIsPaidInItsMonth() {
    Simulation plain =
        Samples.company(
            1_000_000,
            List.of(Flow.cost("burn", Samples.constant(50_000))),
            List.of(),
            List.of(Samples.loss("never", "team", 0, 1)));
    Simulation offering =
        plain
            .withTrials(10, 1, 1)
            .withMitigations(
                List.of(
                    Mitigation.ofHazard(
                        "a", "never", Samples.constant(1), Samples.constant(100_000), 3),
                    Mitigation.ofHazard(
                        "b", "never", Samples.constant(1), Samples.constant(200_000), 5),
                    Mitigation.ofHazard(
                        "late", "never", Samples.constant(1), Samples.constant(200_000), 30)));
    // Dead in the first month t with 1,000,000 − 300,000 − 50,000 t < 0: 15, before the last.
    var result = Simulator.run(offering.taking(Set.of("a", "b", "late")));
    assertThat(result.runway().p50()).isEqualTo(15);
  }

  @Test
  void whatDoesNothingChangesNothingAndWhatOnlyCostsNeverHelps() {
    Mitigation nothing =
        Mitigation.ofHazard("nothing", "breach", Samples.constant(1), Samples.constant(0), 1);
    Mitigation waste =
        Mitigation.ofHazard("waste", "breach", Samples.constant(1), Samples.constant(90_000), 2);
    Simulation offering = COMPANY.withMitigations(List.of(nothing, waste));
    var base = Simulator.run(COMPANY.withMitigations(List.of()));
    var idle = Simulator.run(offering.taking(Set.of("nothing")).withMitigations(List.of()));
    assertThat(idle.survival()).isEqualTo(base.survival());
    assertThat(idle.attribution()).isEqualTo(base.attribution());
    assertThat(idle.sensitivity()).isEqualTo(base.sensitivity());
    assertThat(alive(offering.taking(Set.of("waste")))).isLessThan(alive(COMPANY));
    var gains = Simulator.run(offering).mitigations();
    assertThat(gains).allMatch(gain -> gain.delta() <= 0);
    assertThat(gains.getLast().id()).isEqualTo("waste");
  }

  @Test
  void theHashTellsTakenFromOffered() {
    Simulation offering = offering();
    assertThat(InputsHash.of(offering.taking(Set.of()))).isEqualTo(InputsHash.of(offering));
    assertThat(InputsHash.of(offering.taking(Set.of("keep"))))
        .isNotEqualTo(
            InputsHash.of(offering.withMitigations(offering.taking(Set.of("keep")).mitigations())));
    assertThatThrownBy(() -> offering.taking(Set.of("nobody")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
