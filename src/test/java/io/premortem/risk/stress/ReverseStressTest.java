package io.premortem.risk.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.risk.engine.Cause;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Effect;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Frailty;
import io.premortem.risk.engine.Hardship;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Simulation.Scripted;
import io.premortem.risk.engine.SimulationCheck;
import io.premortem.risk.engine.Simulator;
import io.premortem.risk.engine.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReverseStressTest {

  private static double survival(Simulation simulation) {
    return Simulator.run(simulation).survival().getLast().p();
  }

  private static double[] survivals(Simulation simulation, List<Hardship> hardships) {
    return Simulator.survivals(simulation, hardships, 1, Watch.NONE);
  }

  /** A small company drawn at random: losses, costs, lost revenue, delays, a raise. */
  private static Simulation company(long seed) {
    var random = new Random(seed);
    List<Cause> causes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double hazard = 0.005 + 0.03 * random.nextDouble();
      Effect effect =
          switch (i) {
            case 0 -> new Effect.Loss(Distribution.interval(1e5, 6e5));
            case 1 -> new Effect.Burn(Distribution.constant(1.1 + random.nextDouble()), 6);
            case 2 -> new Effect.Revenue(Distribution.constant(random.nextDouble()), null);
            default -> new Effect.DelayRaise(Distribution.constant(1 + random.nextInt(9)));
          };
      causes.add(new Cause("c" + i, "team", Distribution.interval(hazard, 3 * hazard), effect));
    }
    return Simulation.of(
            24,
            1e6 + 2e6 * random.nextDouble(),
            List.of(
                Flow.revenue("revenue", Distribution.interval(20_000, 60_000)),
                Flow.cost("burn", Distribution.interval(80_000, 160_000))),
            List.of(
                new Raise(
                    "A",
                    Distribution.constant(1e6),
                    Distribution.constant(8),
                    Distribution.constant(0.3 + 0.6 * random.nextDouble()))),
            causes,
            List.of())
        .withTrials(300, 20, seed)
        .withOutputs(Set.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noLikelierSetOfTheLatticeIsFatal(long seed) {
    Simulation simulation = company(seed);
    int window = 12;
    double tolerance = 0.6 * survival(simulation);

    var found =
        new ReverseStress(simulation, ReverseStressTest::survivals)
            .find(tolerance, window, Integer.MAX_VALUE);

    double likeliest = 0;
    for (List<Shock> set : subsets(Shocks.of(simulation, window), ReverseStress.LARGEST)) {
      if (fatal(simulation, set, tolerance)) {
        likeliest = Math.max(likeliest, plausibility(set));
      }
    }
    assertThat(likeliest).isPositive();
    assertThat(found.plausibility()).isCloseTo(likeliest, within(1e-15));
    assertThat(found.survival()).isLessThan(tolerance);
    assertThat(fatal(simulation, found.shocks(), tolerance)).isTrue();
  }

  private static boolean fatal(Simulation simulation, List<Shock> set, double tolerance) {
    // One by one, and not all on the same draws of chance.
    return survival(Shock.together(set).on(simulation)) < tolerance;
  }

  private static double plausibility(List<Shock> set) {
    return set.stream().mapToDouble(Shock::plausibility).reduce(1, (a, b) -> a * b);
  }

  private static List<List<Shock>> subsets(List<Shock> shocks, int largest) {
    return IntStream.range(0, 1 << shocks.size())
        .filter(bits -> Integer.bitCount(bits) <= largest)
        .mapToObj(
            bits ->
                IntStream.range(0, shocks.size())
                    .filter(i -> (bits & 1 << i) != 0)
                    .mapToObj(shocks::get)
                    .toList())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void manyHardshipsAtOnceAreTheSameAsOneByOne(long seed) {
    Simulation plain = company(seed);
    Simulation noisy =
        plain
            .withFlows(
                plain.flows().stream()
                    .map(f -> new Flow(f.name(), f.sign(), f.monthly(), f.growth(), 40_000))
                    .toList())
            .withFrailty(new Frailty(0.4, Set.of("team")))
            .withScript(List.of(new Scripted("c0", 5)));
    for (Simulation simulation : List.of(plain, noisy)) {
      List<Hardship> hardships =
          subsets(Shocks.of(simulation, 12), 3).stream().map(Shock::together).toList();
      double[] together = Simulator.survivals(simulation, hardships, 2, Watch.NONE);
      for (int i = 0; i < together.length; i++) {
        assertThat(together[i]).isEqualTo(survival(hardships.get(i).on(simulation)));
      }
    }
  }

  @Test
  void aScriptedLossIsThatMuchLessCash() {
    var loss =
        new Cause(
            "loss",
            "team",
            Distribution.constant(0),
            new Effect.Loss(Distribution.constant(250_000)));
    Simulation quiet =
        Simulation.of(
                24,
                1_000_000,
                List.of(Flow.cost("burn", Distribution.constant(50_000))),
                List.of(),
                List.of(loss),
                List.of())
            .withTrials(10, 1, 1)
            .withOutputs(Set.of());
    // Dead in the first month t with 1,000,000 − 50,000 t < 0: 21; with the loss 16.
    assertThat(Simulator.run(quiet).runway().p50()).isEqualTo(21);
    var struck = quiet.withScript(List.of(new Scripted("loss", 3)));
    assertThat(Simulator.run(struck).runway().p50()).isEqualTo(16);
    assertThat(Simulator.run(struck).provenance().inputsHash())
        .isNotEqualTo(Simulator.run(quiet).provenance().inputsHash());
  }

  @Test
  void theEdgesAreWhereSurvivalMeetsTheTolerance() {
    Simulation simulation = company(3);
    double tolerance = 0.6 * survival(simulation);
    var found = new ReverseStress(simulation, ReverseStressTest::survivals).find(tolerance, 12, 50);
    double cash = found.leastCash();
    assertThat(survival(simulation.withOpeningCash(cash))).isGreaterThanOrEqualTo(tolerance);
    assertThat(survival(simulation.withOpeningCash(cash - simulation.openingCash() / 1000)))
        .isLessThan(tolerance);
    assertThat(found.mostBurn()).isGreaterThan(1);
  }

  @Test
  void whatIsLostAlreadyNeedsNoShock() {
    Simulation simulation = company(5);
    var found = new ReverseStress(simulation, ReverseStressTest::survivals).find(1, 12, 10);
    assertThat(found.shocks()).isEmpty();
    assertThat(found.plausibility()).isEqualTo(1);
    assertThat(found.leastCash()).isNull();
  }

  @Test
  void strikesOfAWindowAreOneLessNone() {
    var cause = new Cause("a", "team", Distribution.constant(0.02), new Effect.Terminal());
    assertThat(Shocks.strikes(cause, 7, 12)).isCloseTo(1 - Math.exp(-0.12), within(1e-12));
  }

  @Test
  void aScriptNamesWhatIsWrongWithIt() {
    Simulation simulation = company(1).withScript(List.of(new Scripted("nobody", 25)));
    assertThat(SimulationCheck.violations(simulation))
        .extracting(violation -> violation.field())
        .containsExactly("script[0].month", "script[0].cause");
  }
}
