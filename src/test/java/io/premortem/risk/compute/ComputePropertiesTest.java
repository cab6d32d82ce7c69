package io.premortem.risk.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Simulator;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;

/** What holds for every plan. */
class ComputePropertiesTest {
  private static final Percentage EXACT = withPercentage(1e-8);
  private static final Range MFU = new Range(0.2, 0.6);

  private static void assertTimes(Range actual, Range before, double factor) {
    assertThat(actual.low()).isCloseTo(before.low() * factor, EXACT);
    assertThat(actual.high()).isCloseTo(before.high() * factor, EXACT);
  }

  @Property(tries = 200)
  void costAndTimeAreLinearInParametersAndTokens(
      @ForAll @DoubleRange(min = 1e6, max = 1e13) double parameters,
      @ForAll @DoubleRange(min = 1e6, max = 1e14) double tokens,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    var plan = Plans.training(parameters, tokens, 64, MFU);
    for (var grown :
        List.of(
            Plans.training(parameters * factor, tokens, 64, MFU),
            Plans.training(parameters, tokens * factor, 64, MFU))) {
      assertThat(grown.flops()).isCloseTo(plan.flops() * factor, EXACT);
      assertTimes(grown.gpuHours(), plan.gpuHours(), factor);
      assertTimes(grown.cost(), plan.cost(), factor);
      assertTimes(grown.months(), plan.months(), factor);
    }
  }

  @Property(tries = 100)
  void halfTheUtilisationTakesTwiceTheHours(
      @ForAll @DoubleRange(min = 0.02, max = 0.5) double low,
      @ForAll @DoubleRange(min = 1, max = 2) double width) {
    var full = Plans.training(8e9, 1e12, 64, new Range(low, low * width));
    var half = Plans.training(8e9, 1e12, 64, new Range(low / 2, low * width / 2));
    assertTimes(half.gpuHours(), full.gpuHours(), 2);
  }

  @Property(tries = 100)
  void moreGpusShortenTheCalendarAndNotTheBill(
      @ForAll @IntRange(min = 1, max = 10_000) int gpus,
      @ForAll @IntRange(min = 2, max = 50) int factor) {
    var few = Plans.training(8e9, 1e12, gpus, MFU);
    var many = Plans.training(8e9, 1e12, gpus * factor, MFU);
    assertThat(many.cost()).isEqualTo(few.cost());
    assertTimes(many.months(), few.months(), 1.0 / factor);
  }

  @Property(tries = 100)
  void withoutADeclineWaitingChangesNothing(@ForAll @IntRange(min = 0, max = 120) int months) {
    var plan = Plans.training(8e9, 1e12, 64, MFU);
    assertThat(plan.costAfter(months, Range.of(1))).isEqualTo(plan.cost());
    assertThat(plan.costAfter(0, new Range(0.3, 0.9))).isEqualTo(plan.cost());
    assertThat(plan.costAfter(months + 1, Range.of(0.6)).median())
        .isLessThan(plan.costAfter(months, Range.of(0.6)).median());
  }

  @Property(tries = 100)
  void moreSharingNeverTakesMoreMemory(
      @ForAll @DoubleRange(min = 1e6, max = 1e13) double parameters,
      @ForAll @IntRange(min = 1, max = 100_000) int gpus) {
    var bytes =
        Arrays.stream(Sharding.values())
            .map(sharding -> sharding.bytesPerGpu(parameters, gpus))
            .toList();
    for (int i = 1; i < bytes.size(); i++) {
      assertThat(bytes.get(i)).isLessThanOrEqualTo(bytes.get(i - 1));
    }
    assertThat(bytes.getLast()).isCloseTo(16 * parameters / gpus, EXACT);
  }

  /** The closed form against many quotients drawn one by one. */
  @Property(tries = 3)
  void aProductIsWhatDrawingItGives(@ForAll @DoubleRange(min = 1.1, max = 4) double width) {
    var a = new Range(1, width);
    var b = new Range(2, 7);
    var product = a.over(b);
    var random = new Random(7);
    double[] drawn = new double[200_000];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = draw(a, random) / draw(b, random);
    }
    Arrays.sort(drawn);
    assertThat(drawn[drawn.length / 20]).isCloseTo(product.low(), withPercentage(2));
    assertThat(drawn[drawn.length / 2]).isCloseTo(product.median(), withPercentage(2));
    assertThat(drawn[drawn.length * 19 / 20]).isCloseTo(product.high(), withPercentage(2));
  }

  private static double draw(Range range, Random random) {
    double mu = (Math.log(range.low()) + Math.log(range.high())) / 2;
    double sigma = (Math.log(range.high()) - Math.log(range.low())) / (2 * 1.6448536269514722);
    return Math.exp(mu + sigma * random.nextGaussian());
  }

  /** In the engine, training is paid once, in month 1, and serving in every month. */
  @Property(tries = 20)
  void theEngineTakesTrainingOnceAndServingEveryMonth(
      @ForAll @IntRange(min = 1, max = 23) int months) {
    var training =
        new TrainingPlan(
            Plans.LLAMA_2_70B, 1e9, Plans.H100, 8, Range.of(0.4), Range.of(1), Range.of(3), 1, 1);
    var serving = Plans.serving(Precision.FP8, Range.of(100), false);
    var flows = new ComputePlan("USD", training, serving, Range.of(1), true).flows(1);
    double cash = training.cost().low() + serving.monthlyCost().mean() * (months + 0.5);
    var survival =
        Simulator.run(
                Simulation.of(24, cash, flows, List.of(), List.of(), List.of())
                    .withTrials(10, 2, 1))
            .survival();
    assertThat(survival.get(months).p()).isEqualTo(1);
    assertThat(survival.get(months + 1).p()).isZero();
  }
}
