package io.premortem.risk.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.engine.Cause;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Effect;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Mitigation;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Simulator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestSetTest {
  private static final List<Double> BUDGETS = List.of(60_000.0, 120_000.0, 240_000.0);

  /** A company drawn at random with seven measures, one of which only costs. */
  private static Simulation company(long seed) {
    var random = new Random(seed);
    List<Cause> causes = new ArrayList<>();
    List<Mitigation> mitigations = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Effect effect =
          i % 2 == 0
              ? new Effect.Terminal()
              : new Effect.Loss(Distribution.interval(5e4, 2e5 * (1 + random.nextDouble())));
      double hazard = 0.004 + 0.02 * random.nextDouble();
      causes.add(new Cause("c" + i, "team", Distribution.constant(hazard), effect));
      mitigations.add(
          Mitigation.ofHazard(
              "m" + i,
              "c" + i,
              Distribution.constant(0.2 + 0.5 * random.nextDouble()),
              Distribution.constant(10_000 + 90_000 * random.nextDouble()),
              1 + random.nextInt(4)));
    }
    mitigations.add(
        Mitigation.ofHazard(
            "waste", "c0", Distribution.constant(1), Distribution.constant(20_000), 1));
    return Simulation.of(
            24,
            1.2e6,
            List.of(Flow.cost("burn", Distribution.interval(30_000, 50_000))),
            List.of(),
            causes,
            mitigations)
        .withTrials(600, 20, seed);
  }

  private static double alive(Simulation simulation, Set<String> taken) {
    return Simulator.run(simulation.taking(taken).withOutputs(Set.of())).survival().getLast().p();
  }

  private static double cost(Simulation simulation, Set<String> set) {
    return simulation.mitigations().stream()
        .filter(mitigation -> set.contains(mitigation.id()))
        .mapToDouble(mitigation -> mitigation.cost().mean())
        .sum();
  }

  private static double bestOfAll(Simulation simulation, double budget) {
    List<String> ids = simulation.mitigations().stream().map(Mitigation::id).toList();
    double best = 0;
    for (int bits = 0; bits < 1 << ids.size(); bits++) {
      Set<String> set = new HashSet<>();
      for (int i = 0; i < ids.size(); i++) {
        if ((bits >>> i & 1) != 0) {
          set.add(ids.get(i));
        }
      }
      if (cost(simulation, set) <= budget) {
        best = Math.max(best, alive(simulation, set));
      }
    }
    return best;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void fewMeasuresGiveTheBestOfAllSubsets(long seed) {
    Simulation simulation = company(seed);
    var frontier = new BestSet(simulation, Simulator::run, 10).frontier(BUDGETS);
    for (Choice choice : frontier) {
      Set<String> set = Set.copyOf(choice.mitigations());
      assertThat(choice.exact()).isTrue();
      assertThat(choice.cost()).isLessThanOrEqualTo(choice.budget());
      assertThat(set).isNotEmpty().doesNotContain("waste");
      assertThat(alive(simulation, set))
          .isGreaterThan(bestOfAll(simulation, choice.budget()) - 1e-8);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void greedAndSwapsComeNearTheBestOfAllSubsets(long seed) {
    Simulation simulation = company(seed);
    double base = alive(simulation, Set.of());
    double before = base;
    for (Choice choice : new BestSet(simulation, Simulator::run, 0).frontier(BUDGETS)) {
      double found = alive(simulation, Set.copyOf(choice.mitigations()));
      assertThat(choice.exact()).isFalse();
      assertThat(choice.cost()).isLessThanOrEqualTo(choice.budget());
      assertThat(found - base).isGreaterThan(0.8 * (bestOfAll(simulation, choice.budget()) - base));
      assertThat(found).isGreaterThanOrEqualTo(before);
      before = found;
    }
  }

  @Test
  void theGainIsThatOfLuckNotSearched() {
    Simulation simulation = company(2);
    Choice choice = new BestSet(simulation, Simulator::run, 10).frontier(BUDGETS).getLast();
    Simulation large = simulation.withTrials(100_000, 20, 99);
    double truth = alive(large, Set.copyOf(choice.mitigations())) - alive(large, Set.of());
    assertThat(choice.se()).isBetween(0.001, 0.05);
    assertThat(Math.abs(choice.delta() - truth)).isLessThan(5 * choice.se());
  }

  @Test
  void nothingThatHelpsGivesTheEmptySet() {
    Simulation simulation = company(1);
    Simulation useless =
        simulation.withMitigations(
            simulation.mitigations().stream().filter(m -> m.id().equals("waste")).toList());
    assertThat(new BestSet(useless, Simulator::run, 10).frontier(List.of(1e6)))
        .containsExactly(new Choice(1e6, List.of(), 0, 0, 0, true));
  }
}
