package io.premortem.risk.engine;

import static io.premortem.risk.engine.Samples.constant;
import static io.premortem.risk.engine.Samples.loss;
import static io.premortem.risk.engine.Samples.raise;
import static io.premortem.risk.engine.Samples.terminal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.premortem.risk.engine.Simulation.Output;
import io.premortem.risk.engine.SimulationResult.Attribution;
import io.premortem.risk.engine.SimulationResult.MitigationGain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** The verification cases of the design, by number, and what else has an exact answer. */
class SimulatorTest {

  private static final double SE = 4;

  @Test
  void case1TerminalCausesRaceAtConstantRates() {
    double[] rates = {0.03, 0.01, 0.005};
    Simulation simulation =
        Samples.company(
                1000,
                List.of(),
                List.of(),
                List.of(
                    terminal("a", "team", rates[0]),
                    terminal("b", "market", rates[1]),
                    terminal("c", "privacy", rates[2])))
            .withTrials(1_000_000, 200, 42);
    SimulationResult result = Simulator.run(simulation, 2, Watch.NONE);
    double all = 0.045;
    for (int t = 0; t <= 36; t++) {
      assertChance(result.survival().get(t).p(), Math.exp(-all * t), 1_000_000);
      for (int k = 0; k < 3; k++) {
        double exact = rates[k] / all * (1 - Math.exp(-all * t));
        double got = result.incidence().get(String.valueOf((char) ('a' + k)))[t];
        assertChance(got, exact, 1_000_000);
      }
    }
    assertThat(result.runway())
        .isEqualTo(new SimulationResult.Runway(null, null, null, null, null));
    assertSumsToOne(simulation, result);
  }

  @Test
  void case2WithoutCausesEveryTrialDiesWhenCashRunsOut() {
    Simulation simulation =
        Samples.company(
            1_000_000, List.of(Flow.cost("burn", constant(100_000))), List.of(), List.of());
    SimulationResult result = Simulator.run(simulation);
    // 1,000,000 - 100,000 * 10 = 0 is still alive.
    assertThat(result.survival().get(10).p()).isEqualTo(1);
    assertThat(result.survival().get(11).p()).isZero();
    assertThat(result.runway()).isEqualTo(new SimulationResult.Runway(11, 11, 11, 11, 11));
    assertThat(result.rootIncidence().get("funding")[11]).isEqualTo(1);
    assertThat(result.latestRaise()).isEqualTo(new SimulationResult.LatestRaise(11, 5, 6, 0.1));
  }

  @Test
  void case3NoisyFlowsDieAsAFirstPassageOnAFineGrid() {
    double burn = 30_000;
    double sd = 60_000;
    double cash = 600_000;
    Flow flow = new Flow("net", -1, constant(burn), null, sd);
    Simulation simulation =
        Samples.company(cash, List.of(flow), List.of(), List.of()).withTrials(200_000, 100, 3);
    SimulationResult result = Simulator.run(simulation, 2, Watch.NONE);
    double[] grid = FirstPassage.survival(cash, burn, sd, 36, 4000);
    for (int t = 1; t <= 36; t++) {
      // 1e-5: halving the cell changes the grid by 1.5e-6 at most.
      assertThat(result.survival().get(t).p())
          .isCloseTo(grid[t], within(SE * Math.sqrt(grid[t] * (1 - grid[t]) / 200_000) + 1e-5));
    }
    // Watched only once a month, a Brownian path crosses a barrier 0.5826 sd further away
    // (Chernoff 1965; Siegmund 1979).
    double shifted = FirstPassage.inverseGaussianSurvival(cash + 0.5826 * sd, burn, sd, 36);
    assertThat(result.survival().get(36).p()).isCloseTo(shifted, within(0.005));
    assertThat(result.survival().get(36).p())
        .isGreaterThan(FirstPassage.inverseGaussianSurvival(cash, burn, sd, 36));
  }

  @Test
  void case4LossesDieAsAPoissonCount() {
    double rate = 0.08;
    Simulation simulation =
        Samples.company(350, List.of(), List.of(), List.of(loss("fine", "compliance", rate, 100)))
            .withTrials(200_000, 100, 5);
    SimulationResult result = Simulator.run(simulation);
    for (int t = 1; t <= 36; t++) {
      double mean = rate * t;
      double exact = Math.exp(-mean) * (1 + mean + mean * mean / 2 + mean * mean * mean / 6);
      assertChance(result.survival().get(t).p(), exact, 200_000);
    }
    assertThat(result.rootIncidence().get("compliance"))
        .containsExactly(result.incidence().get("cash-out"));
    assertThat(result.rootIncidence().get("funding")[36]).isZero();
  }

  @Test
  void case4ExactMultipleOfTheLossIsStillAlive() {
    Simulation simulation =
        Samples.company(300, List.of(), List.of(), List.of(loss("fine", "compliance", 0.08, 100)));
    SimulationResult more = Simulator.run(simulation.withOpeningCash(350));
    assertThat(Simulator.run(simulation).survival().getLast().p())
        .isEqualTo(more.survival().getLast().p());
  }

  @Test
  void case5ARaiseSplitsSurvivalByItsProbability() {
    Simulation simulation =
        Samples.company(
                1_000_000,
                List.of(Flow.cost("burn", constant(100_000))),
                List.of(raise("seed+", 1_000_000, 11, 0.4)),
                List.of())
            .withTrials(200_000, 100, 9);
    SimulationResult result = Simulator.run(simulation);
    assertThat(result.survival().get(10).p()).isEqualTo(1);
    assertChance(result.survival().get(11).p(), 0.4, 200_000);
    assertThat(result.survival().get(20).p()).isEqualTo(result.survival().get(11).p());
    assertThat(result.survival().get(21).p()).isZero();
    assertThat(result.latestRaise().closingMonth()).isEqualTo(11);
  }

  @Test
  void case7ShapleyValuesSumToWhatAllCausesCost() {
    Simulation simulation = Samples.everything().withFrailty(Frailty.NONE);
    SimulationResult result = Simulator.run(simulation, 2, Watch.NONE);
    SimulationResult without =
        Simulator.run(simulation.withCauses(List.of()).withMitigations(List.of()));
    double sum = result.attribution().stream().mapToDouble(Attribution::delta).sum();
    assertThat(sum)
        .isCloseTo(
            without.survival().getLast().p() - result.survival().getLast().p(), within(1e-12));
    assertThat(result.attribution()).hasSize(6).allMatch(part -> part.se() > 0);
  }

  @Test
  void shapleyValuesOfTwoTerminalAreasAreExact() {
    Simulation simulation =
        Samples.company(
                10,
                List.of(),
                List.of(),
                List.of(terminal("a", "team", 0.02), terminal("b", "market", 0.04)))
            .withTrials(200_000, 100, 1)
            .withOutputs(EnumSet.allOf(Output.class));
    SimulationResult result = Simulator.run(simulation);
    double a = Math.exp(-0.02 * 36);
    double b = Math.exp(-0.04 * 36);
    double market = ((1 - b) + (a - a * b)) / 2;
    Attribution first = result.attribution().getFirst();
    assertThat(first.area()).isEqualTo("market");
    assertThat(first.delta()).isCloseTo(market, within(SE * first.se()));
    assertThat(result.areaScores().getFirst().score())
        .isCloseTo(1 - Math.exp(-0.04 * 24), within(0.005));
    assertThat(result.areaScores().getFirst().excess())
        .isEqualTo(result.areaScores().getFirst().score());
  }

  @Test
  void case8AMitigationThatDoesNothingGainsExactlyNothing() {
    Simulation everything = Samples.everything();
    List<Mitigation> nothings = new ArrayList<>();
    for (Cause cause : everything.causes()) {
      nothings.add(
          Mitigation.ofHazard("nothing-" + cause.id(), cause.id(), constant(1), constant(0), 4));
    }
    nothings.add(new Mitigation("burn", Mitigation.Target.BURN, null, null, constant(1), null, 4));
    SimulationResult result = Simulator.run(everything.withMitigations(nothings));
    assertThat(result.mitigations()).hasSize(7);
    for (MitigationGain gain : result.mitigations()) {
      assertThat(gain.delta()).isZero();
      assertThat(gain.se()).isZero();
      assertThat(gain.deltaPer10k()).isNull();
    }
  }

  @Test
  void aMitigationThatOnlyCostsNeverGains() {
    Simulation everything = Samples.everything();
    Mitigation waste = Mitigation.ofHazard("waste", "breach", constant(1), constant(100_000), 2);
    SimulationResult result = Simulator.run(everything.withMitigations(List.of(waste)));
    assertThat(result.mitigations().getFirst().delta()).isNegative();
    assertThat(result.mitigations().getFirst().deltaPer10k()).isNegative();
  }

  @Test
  void aMitigationOfATerminalHazardGainsWhatTheExponentialSays() {
    Simulation simulation =
        Samples.company(1_000_000, List.of(), List.of(), List.of(terminal("a", "team", 0.03)))
            .withTrials(200_000, 100, 1)
            .withMitigations(
                List.of(
                    Mitigation.ofHazard("half", "a", constant(0.5), constant(20_000), 7),
                    Mitigation.ofHazard("double", "a", constant(2), constant(0), 7),
                    Mitigation.ofHazard("never", "a", constant(0), constant(0), 7)))
            .withOutputs(EnumSet.of(Output.MITIGATIONS));
    SimulationResult result = Simulator.run(simulation);
    double base = Math.exp(-0.03 * 36);
    double[] exact = {
      Math.exp(-0.03 * 6) - base,
      Math.exp(-0.03 * 6 - 0.015 * 30) - base,
      Math.exp(-0.03 * 6 - 0.06 * 30) - base
    };
    assertThat(result.mitigations())
        .extracting(MitigationGain::id)
        .containsExactly("never", "half", "double");
    for (int j = 0; j < 3; j++) {
      MitigationGain gain = result.mitigations().get(j);
      assertThat(gain.delta()).isCloseTo(exact[j], within(SE * gain.se()));
    }
    assertThat(result.mitigations().get(1).deltaPer10k())
        .isEqualTo(result.mitigations().get(1).delta() / 2);
  }

  @Test
  void case9ThreadsDoNotChangeABit() {
    Simulation simulation = Samples.everything();
    String one = Fingerprint.of(Simulator.run(simulation, 1, Watch.NONE));
    assertThat(Fingerprint.of(Simulator.run(simulation, 2, Watch.NONE))).isEqualTo(one);
    assertThat(Fingerprint.of(Simulator.run(simulation, 7, Watch.NONE))).isEqualTo(one);
  }

  @Test
  void equalInputsGiveTheseVeryNumbersOnEveryMachine() {
    // A change here means other numbers for equal inputs: raise ENGINE_VERSION with it.
    assertThat(Fingerprint.of(Simulator.run(Samples.everything(), 2, Watch.NONE)))
        .isEqualTo("8177a2c0adeb6f60652d083c3b476d1468b4c0a1f750b9095b97f4dd2794042c");
  }

  @Test
  void sensitivityFindsSurvivalAtBothEndsOfAnInterval() {
    Cause cause = new Cause("a", "team", Distribution.interval(0.01, 0.04), new Effect.Terminal());
    Simulation simulation =
        Samples.company(10, List.of(), List.of(), List.of(cause))
            .withTrials(100_000, 200, 1)
            .withOutputs(EnumSet.of(Output.SENSITIVITY));
    SimulationResult.Sensitivity bar = Simulator.run(simulation).sensitivity().getFirst();
    assertThat(bar.input()).isEqualTo("a");
    assertThat(bar.atLow()).isCloseTo(Math.exp(-0.01 * 36), within(0.015));
    assertThat(bar.atHigh()).isCloseTo(Math.exp(-0.04 * 36), within(0.015));
    assertThat(bar.low()).isEqualTo(bar.atHigh());
  }

  @Test
  void theBandIsThatOfTheParametersHoweverFewTheTrials() {
    Cause cause = new Cause("a", "team", Distribution.interval(0.01, 0.04), new Effect.Terminal());
    Simulation simulation = Samples.company(10, List.of(), List.of(), List.of(cause));
    for (int trials : new int[] {4_000, 40_000, 400_000}) {
      SimulationResult result = Simulator.run(simulation.withTrials(trials, 400, 5));
      SimulationResult.SurvivalPoint last = result.survival().getLast();
      assertThat(last.low()).isCloseTo(Math.exp(-0.04 * 36), within(0.06));
      assertThat(last.high()).isCloseTo(Math.exp(-0.01 * 36), within(0.06));
    }
  }

  @Test
  void withoutUnknownsTheBandIsThePointItself() {
    Simulation simulation =
        Samples.company(10, List.of(), List.of(), List.of(terminal("a", "team", 0.02)));
    SimulationResult.SurvivalPoint last = Simulator.run(simulation).survival().getLast();
    assertThat(last.low()).isEqualTo(last.p());
    assertThat(last.high()).isEqualTo(last.p());
    assertThat(last.se()).isPositive();
  }

  @Test
  void rootsSplitACashDeathAmongWhatAteTheCash() {
    // Dies in month 1 at the first test unless spared: 100 - 130 = -30; loss 60 + burn 70.
    Simulation simulation =
        Simulation.of(
                1,
                100,
                List.of(Flow.cost("burn", constant(70))),
                List.of(),
                List.of(loss("fine", "compliance", 25, 15)),
                List.of())
            .withTrials(2_000, 10, 1);
    SimulationResult result = Simulator.run(simulation);
    double dead = result.incidence().get("cash-out")[1];
    assertThat(dead).isGreaterThan(0.99);
    assertThat(result.cashRoots().get("fine")[1]).isCloseTo(dead, within(1e-9));
    // Alone, 100 - 140 = -40 lacks all of it by the plan itself.
    SimulationResult plan =
        Simulator.run(
            Simulation.of(
                    1,
                    100,
                    List.of(Flow.cost("burn", constant(140))),
                    List.of(),
                    List.of(loss("fine", "compliance", 25, 1)),
                    List.of())
                .withTrials(2_000, 10, 1));
    assertThat(plan.cashRoots().get("plan")[1]).isBetween(0.5, 0.75);
    assertThat(plan.rootIncidence().get("funding")[1] + plan.rootIncidence().get("compliance")[1])
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void frailtyOffIsIndependenceToTheBit() {
    Simulation plain = Samples.everything().withFrailty(Frailty.NONE);
    Simulation off = plain.withFrailty(new Frailty(0, java.util.Set.of("market")));
    assertThat(Fingerprint.of(Simulator.run(off))).isEqualTo(Fingerprint.of(Simulator.run(plain)));
    SimulationResult on = Simulator.run(Samples.everything());
    assertThat(on.independentSurvival()).isEqualTo(Simulator.run(plain).survival());
  }

  @Test
  void aWatchSeesProgressAndCanStopIt() {
    List<Double> seen = new ArrayList<>();
    Watch watch =
        new Watch() {
          @Override
          public void progress(double fraction) {
            seen.add(fraction);
          }

          @Override
          public boolean cancelled() {
            return seen.size() >= 10;
          }
        };
    Simulation simulation = Samples.everything();
    assertThatThrownBy(() -> Simulator.run(simulation, 2, watch))
        .isInstanceOf(CancellationException.class);
    assertThat(seen).isSorted().hasSizeBetween(10, 12);
  }

  @Test
  void refusesASimulationWithViolations() {
    Simulation simulation = Samples.everything().withTrials(0, 1, 1);
    assertThatThrownBy(() -> Simulator.run(simulation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trials");
  }

  private static void assertChance(double got, double exact, int trials) {
    assertThat(got).isCloseTo(exact, within(SE * Math.sqrt(exact * (1 - exact) / trials) + 1e-12));
  }

  static void assertSumsToOne(Simulation simulation, SimulationResult result) {
    for (int t = 0; t <= simulation.horizonMonths(); t++) {
      long trials = Math.round(result.survival().get(t).p() * simulation.trials());
      double roots = result.survival().get(t).p();
      for (Map.Entry<String, double[]> cause : result.incidence().entrySet()) {
        trials += Math.round(cause.getValue()[t] * simulation.trials());
      }
      for (double[] area : result.rootIncidence().values()) {
        roots += area[t];
      }
      assertThat(trials).isEqualTo(simulation.trials());
      assertThat(roots).isCloseTo(1, within(1e-12));
    }
  }
}
