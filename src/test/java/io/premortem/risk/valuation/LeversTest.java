package io.premortem.risk.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.engine.Cause;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Effect;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Simulator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeversTest {
  private static final Simulation COMPANY =
      Simulation.of(
              24,
              1_000_000,
              List.of(
                  Flow.revenue("revenue", Distribution.interval(20_000, 40_000)),
                  Flow.cost("burn", Distribution.interval(80_000, 120_000)),
                  Flow.cost("compute-serving", Distribution.constant(1_000))),
              List.of(
                  new Raise(
                      "A",
                      Distribution.constant(500_000),
                      Distribution.constant(9),
                      Distribution.constant(0.6))),
              List.of(
                  new Cause("a", "team", Distribution.interval(0.01, 0.03), new Effect.Terminal()),
                  new Cause("b", "market", Distribution.constant(0.02), new Effect.Terminal())),
              List.of())
          .withTrials(2_000, 50, 3)
          .withOutputs(Set.of());

  @Test
  void atRestNothingChangesToTheBit() {
    assertThat(Levers.REST.on(COMPANY)).isEqualTo(COMPANY);
  }

  @Test
  void eachLeverTurnsWhatItNames() {
    var turned = new Levers(2, 0.5, 3, 0.02, 2, 1.5, 4, Map.of("team", 0.5)).on(COMPANY);

    assertThat(turned.openingCash()).isEqualTo(2_000_000);
    assertThat(turned.flows().get(0).monthly())
        .isEqualTo(new Distribution.Lognormal(60_000, 120_000));
    assertThat(turned.flows().get(0).growth()).isEqualTo(Distribution.constant(0.02));
    assertThat(turned.flows().get(1).monthly())
        .isEqualTo(new Distribution.Lognormal(40_000, 60_000));
    assertThat(turned.flows().get(2)).isEqualTo(COMPANY.flows().get(2));
    Raise raise = turned.raises().getFirst();
    assertThat(raise.amount().mean()).isEqualTo(750_000);
    assertThat(raise.month().mean()).isEqualTo(13);
    assertThat(raise.probability().mean()).isEqualTo(1);
    assertThat(turned.causes().get(0).hazard()).isEqualTo(new Distribution.Lognormal(0.005, 0.015));
    assertThat(turned.causes().get(1)).isEqualTo(COMPANY.causes().get(1));
  }

  @Test
  void moreCashAndFewerStrikesNeverCostSurvival() {
    double base = end(COMPANY);
    assertThat(end(new Levers(1.5, 1, 1, 0, 1, 1, 0, Map.of()).on(COMPANY)))
        .isGreaterThanOrEqualTo(base);
    assertThat(end(new Levers(1, 1, 1, 0, 1, 1, 0, Map.of("team", 0.5)).on(COMPANY)))
        .isGreaterThanOrEqualTo(base);
    assertThat(end(new Levers(1, 1.5, 1, 0, 1, 1, 0, Map.of()).on(COMPANY)))
        .isLessThanOrEqualTo(base);
  }

  private static double end(Simulation simulation) {
    return Simulator.run(simulation).survival().getLast().p();
  }
}
