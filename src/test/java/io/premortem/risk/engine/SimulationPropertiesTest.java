package io.premortem.risk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every company. */
class SimulationPropertiesTest {

  private static Simulation company(long seed) {
    return Samples.random(seed).withTrials(1_000, 50, seed);
  }

  @Property(tries = 60)
  void incidenceAndSurvivalSumToOneAndSurvivalNeverRises(@ForAll long seed) {
    Simulation simulation = company(seed);
    SimulationResult result = Simulator.run(simulation);
    SimulatorTest.assertSumsToOne(simulation, result);
    List<SurvivalPoint> survival = result.survival();
    assertThat(survival.getFirst().p()).isEqualTo(1);
    for (int t = 1; t < survival.size(); t++) {
      assertThat(survival.get(t).p()).isLessThanOrEqualTo(survival.get(t - 1).p());
      assertThat(survival.get(t).p()).isBetween(survival.get(t).low(), survival.get(t).high());
    }
  }

  @Property(tries = 60)
  void moreCashNeverLowersSurvival(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 500_000) double more) {
    Simulation simulation = company(seed);
    SimulationResult poor = Simulator.run(simulation);
    SimulationResult rich =
        Simulator.run(simulation.withOpeningCash(simulation.openingCash() + more));
    for (int t = 0; t < poor.survival().size(); t++) {
      assertThat(rich.survival().get(t).p()).isGreaterThanOrEqualTo(poor.survival().get(t).p());
    }
  }

  @Property(tries = 40)
  void theOrderOfTheCausesChangesNothing(@ForAll long seed) {
    Simulation simulation = company(seed).withOutputs(EnumSet.allOf(Simulation.Output.class));
    List<Cause> shuffled = new ArrayList<>(simulation.causes());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Fingerprint.of(Simulator.run(simulation.withCauses(shuffled))))
        .isEqualTo(Fingerprint.of(Simulator.run(simulation)));
  }

  @Property(tries = 40)
  void shapleyValuesSumToWhatAllCausesCost(@ForAll long seed) {
    Simulation simulation = company(seed).withOutputs(EnumSet.of(Simulation.Output.ATTRIBUTION));
    SimulationResult all = Simulator.run(simulation);
    SimulationResult none = Simulator.run(simulation.withCauses(List.of()));
    double cost = none.survival().getLast().p() - all.survival().getLast().p();
    double sum = all.attribution().stream().mapToDouble(SimulationResult.Attribution::delta).sum();
    assertThat(Math.abs(sum - cost)).isLessThan(1e-12);
  }

  @Property(tries = 40)
  void rootsOfCashDeathsSumToCashDeaths(@ForAll long seed) {
    Simulation simulation = company(seed);
    SimulationResult result = Simulator.run(simulation);
    int last = simulation.horizonMonths();
    double sum = 0;
    for (double[] root : result.cashRoots().values()) {
      assertThat(root[last]).isNotNegative();
      sum += root[last];
    }
    assertThat(Math.abs(sum - result.incidence().get("cash-out")[last])).isLessThan(1e-12);
  }
}
