package io.premortem.risk.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published runs, and numbers worked out by hand. */
class ComputeCostTest {
  private static final Range LARGE_RUN_MFU = new Range(0.3, 0.5);

  @Test
  void operationsOfPublishedRuns() {
    // Brown et al. 2020, table D.1: GPT-3 175B on 300B tokens took 3.14e23 FLOP.
    assertThat(Plans.training(175e9, 300e9, 1, LARGE_RUN_MFU).flops()).isEqualTo(3.15e23);
    // Hoffmann et al. 2022: Chinchilla, 70B on 1.4T, 5.76e23 by their finer count.
    assertThat(Plans.training(70e9, 1.4e12, 1, LARGE_RUN_MFU).flops())
        .isCloseTo(5.76e23, withPercentage(3));
  }

  @Test
  void hoursOfLlama2LieInTheInterval() {
    // Touvron et al. 2023, table 2: 70B on 2T tokens took 1,720,320 A100-hours.
    var plan = run(Plans.LLAMA_2_70B, 2e12, Plans.A100);
    double reported = 1_720_320;
    assertThat(plan.productiveHours().low()).isLessThan(reported);
    assertThat(plan.productiveHours().high()).isGreaterThan(reported);
    double mfu = plan.flops() / (Plans.A100.peakFlops() * 3600) / reported;
    assertThat(mfu).isBetween(0.42, 0.45);
  }

  private static TrainingPlan run(ModelShape model, double tokens, Accelerator gpu) {
    return new TrainingPlan(
        model, tokens, gpu, 2000, LARGE_RUN_MFU, Range.of(1), Range.of(1.5), 4096, 1);
  }

  @Test
  void hoursCalendarAndCostByHand() {
    var plan =
        new TrainingPlan(
            new ModelShape(1e9, 16, 8, 64),
            20e9,
            Plans.H100,
            8,
            Range.of(0.4),
            Range.of(1.25),
            Range.of(3),
            2048,
            4);
    double hours = 6 * 1e9 * 20e9 / (989e12 * 0.4 * 3600) * 1.25;
    assertThat(plan.gpuHours().low()).isCloseTo(hours, withPercentage(1e-10));
    assertThat(plan.months().high()).isCloseTo(hours / 8 / 730.5, withPercentage(1e-10));
    assertThat(plan.cost().median()).isCloseTo(3 * hours, withPercentage(1e-10));
    assertThat(plan.stateBytes()).isEqualTo(16e9);
    double width = Math.sqrt(1e9 / (12 * 16));
    assertThat(plan.activationBytes())
        .isCloseTo(34 * 2048.0 * 4 * 16 * width, withPercentage(1e-10));
    assertThat(plan.recomputedBytes())
        .isCloseTo(2 * 2048.0 * 4 * 16 * width, withPercentage(1e-10));
  }

  @Test
  void shardingIsThatOfThePaper() {
    // Rajbhandari et al. 2020, figure 1: 7.5B on 64 GPUs: 120, 31.4, 16.6 and 1.9 GB.
    double[] gigabytes = {120, 31.4, 16.6, 1.9};
    for (var sharding : Sharding.values()) {
      assertThat(sharding.bytesPerGpu(7.5e9, 64) / 1e9)
          .isCloseTo(gigabytes[sharding.ordinal()], within(0.05));
      assertThat(sharding.bytesPerGpu(7.5e9, 1)).isEqualTo(120e9);
    }
  }

  @Test
  void aRunFitsWhereThereIsRoom() {
    var training = ComputeCost.of(plan(Plans.training(8e9, 160e9, 64, LARGE_RUN_MFU))).training();
    // 128 GB of state on each do not fit into 80; 33.5 with 20.6 of activations do.
    assertThat(training.sharding().stream().map(ComputeCost.Shard::fit))
        .containsExactly(
            ComputeCost.Fit.TOO_BIG,
            ComputeCost.Fit.FITS,
            ComputeCost.Fit.FITS,
            ComputeCost.Fit.FITS);
    assertThat(training.activationBytes()).isBetween(20e9, 21e9);
    assertThat(training.leastGpus()).isEqualTo(2);
    var huge = Plans.training(1e12, 1e12, 64, LARGE_RUN_MFU);
    assertThat(ComputeCost.of(plan(huge)).training().sharding())
        .allMatch(shard -> shard.fit() == ComputeCost.Fit.TOO_BIG);
    assertThat(huge.leastGpus()).isGreaterThan(200);
  }

  @Test
  void servingByHand() {
    var plan = Plans.serving(Precision.FP8, Range.of(100_000), true);
    assertThat(plan.weightBytes()).isEqualTo(70e9);
    assertThat(plan.cacheBytesPerToken()).isEqualTo(2 * 80 * 8 * 128);
    assertThat(Plans.serving(Precision.BF16, Range.of(1), true).cacheBytesPerToken())
        .isEqualTo(327_680);
    assertThat(plan.cacheBytes()).isEqualTo(163_840.0 * 4096 * 16);
    // 70 + 10.7 GB on devices of 72 usable.
    assertThat(plan.gpusPerReplica()).isEqualTo(2);
    // 3.6 money an hour, 2000 tokens a second, busy half of the time: 1.00 per million.
    assertThat(plan.costPerMillion().low()).isCloseTo(1, withPercentage(1e-10));
    assertThat(plan.monthlyCost().quantile(0.95)).isCloseTo(100_000, withPercentage(1e-10));
    assertThat(plan.gpus().median()).isCloseTo(100e9 / (1000 * 730.5 * 3600), withPercentage(1e-9));
    assertThat(plan.floor()).isFalse();
  }

  @Test
  void aReplicaThatAlwaysRunsIsPaidWhenTheTokensAreFew() {
    var few = Plans.serving(Precision.FP8, Range.of(10), true);
    assertThat(few.floor()).isTrue();
    assertThat(few.monthlyCost().quantile(0.05))
        .isCloseTo(few.replicaCost().low(), withPercentage(1e-10));
    assertThat(few.replicaCost().low()).isCloseTo(2 * 730.5 * 3.6, withPercentage(1e-10));
    var byToken = Plans.serving(Precision.FP8, Range.of(10), false);
    assertThat(byToken.monthlyCost().mean()).isCloseTo(10, withPercentage(1e-10));
  }

  @Test
  void aReplicaIsTheLeastAndMoreTokensTakeMore() {
    // 0.5 to 8 GPUs for the tokens, 2 for a replica: the lower end is the replica, the upper is
    // not.
    double perGpu = 1000 * 730.5 * 3600 / 1e6;
    var plan = Plans.serving(Precision.FP8, new Range(0.5 * perGpu, 8 * perGpu), true);
    double gpuMonth = 3.6 * 730.5;
    assertThat(plan.floor()).isFalse();
    assertThat(plan.monthlyCost().quantile(0.05)).isCloseTo(2 * gpuMonth, withPercentage(1e-9));
    assertThat(plan.monthlyCost().quantile(0.95)).isCloseTo(8 * gpuMonth, withPercentage(5));
  }

  @Test
  void thePriceLaterFollowsTheDecline() {
    var plan =
        new ComputePlan(
            "USD", Plans.training(1e9, 1e9, 1, LARGE_RUN_MFU), null, Range.of(0.5), true);
    var later = ComputeCost.of(plan).training().later();
    assertThat(later.stream().map(ComputeCost.Later::months))
        .containsExactly(0, 3, 6, 9, 12, 15, 18, 21, 24);
    assertThat(later.get(4).cost().median())
        .isCloseTo(later.getFirst().cost().median() / 2, withPercentage(1e-9));
    assertThat(later.getLast().cost().high())
        .isCloseTo(later.getFirst().cost().high() / 4, withPercentage(1e-9));
  }

  @Test
  void flowsAreOnePaymentAndAMonthlyCost() {
    var training = Plans.training(1e9, 1e9, 1, LARGE_RUN_MFU);
    var serving = Plans.serving(Precision.FP8, new Range(50_000, 200_000), false);
    var flows = new ComputePlan("USD", training, serving, Range.of(0.5), true).flows(7.2);
    assertThat(flows)
        .extracting(Flow::name)
        .containsExactly(ComputePlan.TRAINING, ComputePlan.SERVING);
    assertThat(flows).allMatch(flow -> flow.sign() == -1);
    assertThat(flows.getFirst().growth()).isEqualTo(Distribution.constant(-1));
    assertThat(flows.getFirst().monthly().quantile(0.95))
        .isCloseTo(7.2 * training.cost().high(), withPercentage(1e-9));
    assertThat(flows.getLast().growth().mean())
        .isCloseTo(Math.pow(0.5, 1 / 12.0) - 1, within(1e-12));
    assertThat(new ComputePlan("USD", null, serving, Range.of(1), false).flows(1)).isEmpty();
  }

  @Test
  void runwayByHand() {
    var plan =
        List.of(
            new Flow(ComputePlan.TRAINING, -1, Distribution.constant(200), null, 0),
            new Flow(ComputePlan.SERVING, -1, Distribution.constant(30), null, 0));
    var eaten = RunwayEaten.of(1000, Distribution.constant(50), Distribution.constant(100), plan);
    assertThat(eaten.before()).isEqualTo(new Estimate(20, 20, 20));
    assertThat(eaten.after()).isEqualTo(new Estimate(10, 10, 10));
    assertThat(eaten.eaten()).isEqualTo(new Estimate(10, 10, 10));
    var none = RunwayEaten.of(1000, Distribution.constant(100), Distribution.constant(50), plan);
    assertThat(none.before().low()).isInfinite();
    assertThat(none.eaten().median()).isZero();
    assertThat(
            RunwayEaten.of(100, Distribution.constant(0), Distribution.constant(10), plan).after())
        .isEqualTo(new Estimate(0, 0, 0));
  }

  @Test
  void runwayOfAnIntervalIsThatOfItsEnds() {
    var burn = Distribution.interval(50, 200);
    var eaten = RunwayEaten.of(1000, Distribution.constant(0), burn, List.of());
    assertThat(eaten.before().low()).isCloseTo(5, withPercentage(1));
    assertThat(eaten.before().median()).isCloseTo(10, withPercentage(1));
    assertThat(eaten.before().high()).isCloseTo(20, withPercentage(1));
    assertThat(eaten.eaten()).isEqualTo(new Estimate(0, 0, 0));
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThatThrownBy(() -> new Range(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Range.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Range.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ComputePlan plan(TrainingPlan training) {
    return new ComputePlan("USD", training, null, Range.of(1), true);
  }
}
