package io.premortem.risk.engine;

import static io.premortem.risk.engine.Samples.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.risk.engine.Simulation.Output;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Hazards that change at known dates, against the exact S(t) = exp(-∫λ). */
class StepsTest {

  private static final int TRIALS = 400_000;

  /** Given out of order, off for a while, then twice as high. */
  private static final List<Step> STEPS =
      List.of(new Step(20, constant(2)), new Step(6, constant(0)), new Step(13, constant(0.5)));

  private static double expected(double rate, int t) {
    return rate * (Math.min(t, 5) + 0.5 * Math.clamp(t - 12, 0, 7) + 2 * Math.max(t - 19, 0));
  }

  private static Cause cause(String id, double rate, Effect effect, List<Step> steps) {
    return new Cause(id, "compliance", constant(rate), effect, steps);
  }

  private static Simulation company(double cash, Cause... causes) {
    return Samples.company(cash, List.of(), List.of(), List.of(causes)).withTrials(TRIALS, 100, 4);
  }

  private static void assertChance(double got, double exact) {
    assertThat(got).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / TRIALS) + 1e-12));
  }

  @Test
  void aTerminalCauseKillsByItsSummedHazard() {
    SimulationResult result =
        Simulator.run(
            company(
                10,
                cause("law", 0.03, new Effect.Terminal(), STEPS),
                Samples.terminal("other", "team", 0.02)),
            2,
            Watch.NONE);
    double other = 0;
    for (int t = 1; t <= 36; t++) {
      double alive = Math.exp(-expected(0.03, t) - 0.02 * t);
      assertChance(result.survival().get(t).p(), alive);
      // Within a month both rates are constant, so the month's deaths split as the rates.
      double law = expected(0.03, t) - expected(0.03, t - 1);
      double before = Math.exp(-expected(0.03, t - 1) - 0.02 * (t - 1));
      other += (before - alive) * 0.02 / (0.02 + law);
      assertChance(result.incidence().get("other")[t], other);
    }
    double[] deaths = result.incidence().get("law");
    assertThat(deaths[12]).isEqualTo(deaths[5]);
  }

  @Test
  void lossesDieAsAPoissonCountOfTheSummedHazard() {
    SimulationResult result =
        Simulator.run(company(350, cause("fine", 0.08, new Effect.Loss(constant(100)), STEPS)));
    for (int t = 1; t <= 36; t++) {
      double mean = expected(0.08, t);
      double exact = Math.exp(-mean) * (1 + mean + mean * mean / 2 + mean * mean * mean / 6);
      assertChance(result.survival().get(t).p(), exact);
    }
  }

  @Test
  void aMitigationMultipliesWhatTheStepsLeave() {
    Simulation simulation =
        company(10, cause("law", 0.03, new Effect.Terminal(), STEPS))
            .withMitigations(
                List.of(Mitigation.ofHazard("filing", "law", constant(0.4), constant(0), 16)))
            .withOutputs(EnumSet.of(Output.MITIGATIONS));
    SimulationResult.MitigationGain gain = Simulator.run(simulation).mitigations().getFirst();
    double before = expected(0.03, 15);
    double all = expected(0.03, 36);
    double exact = Math.exp(-before - 0.4 * (all - before)) - Math.exp(-all);
    assertThat(gain.delta()).isCloseTo(exact, within(4 * gain.se()));
  }

  @Test
  void anUncertainStepWidensTheBandAndStandsInTheTornado() {
    Step step = new Step(9, Distribution.interval(1, 8));
    Simulation simulation =
        company(10, cause("law", 0.01, new Effect.Terminal(), List.of(step)))
            .withOutputs(EnumSet.of(Output.SENSITIVITY));
    SimulationResult result = Simulator.run(simulation);
    SimulationResult.SurvivalPoint first = result.survival().get(8);
    assertThat(first.high() - first.low()).isLessThan(0.01);
    double low = Math.exp(-0.01 * 8 - 0.08 * 28);
    double high = Math.exp(-0.01 * 36);
    assertThat(result.survival().getLast().low()).isCloseTo(low, within(0.05));
    assertThat(result.survival().getLast().high()).isCloseTo(high, within(0.05));
    SimulationResult.Sensitivity bar = result.sensitivity().getFirst();
    assertThat(bar.input()).isEqualTo("law.from-9");
    assertThat(bar.atLow()).isCloseTo(high, within(0.01));
    assertThat(bar.atHigh()).isCloseTo(low, within(0.01));
  }

  @Test
  void stepsThatChangeNothingChangeNoBit() {
    Simulation plain = Samples.everything();
    List<Step> nothings = List.of(new Step(4, constant(1)), new Step(400, constant(7)));
    List<Cause> stepped =
        plain.causes().stream()
            .map(c -> new Cause(c.id(), c.area(), c.hazard(), c.effect(), nothings))
            .toList();
    assertThat(Fingerprint.of(Simulator.run(plain.withCauses(stepped))))
        .isEqualTo(Fingerprint.of(Simulator.run(plain)));
  }

  @Property(tries = 500)
  void timeInvertsTheSummedHazard(
      @ForAll @DoubleRange(min = 0, max = 2) @Scale(15) double rate,
      @ForAll @DoubleRange(min = 0, max = 2) @Scale(15) double second,
      @ForAll @DoubleRange(min = 0, max = 5) @Scale(15) double factor,
      @ForAll @IntRange(min = 1, max = 30) int month,
      @ForAll @IntRange(min = 1, max = 40) int bend,
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(15) double share) {
    Pace pace =
        Pace.stepped(rate, new int[] {month}, new double[] {second}, 36).scaledFrom(bend, factor);
    double[] summed = new double[37];
    for (int t = 1; t <= 36; t++) {
      double plain = t < month ? rate : second;
      summed[t] = summed[t - 1] + (t < bend ? plain : plain * factor);
    }
    assertThat(pace.total).isCloseTo(summed[36], within(1e-12 * (1 + summed[36])));
    double aim = share * pace.total;
    if (aim > 0) {
      double time = pace.time(aim);
      int whole = Math.min(35, (int) time);
      double reached = summed[whole] + (time - whole) * (summed[whole + 1] - summed[whole]);
      assertThat(reached).isCloseTo(aim, within(1e-9 * (1 + aim)));
    }
  }
}
