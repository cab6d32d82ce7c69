package io.premortem.risk.compute;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a plan comes to; each formula in docs/methods/compute.md.
 *
 * @param training null without a training plan
 * @param serving null without a serving plan
 */
public record ComputeCost(Training training, Serving serving) {

  private static final int LAST = 24;
  private static final int STEP = 3;

  /**
   * @param flops 6 N D, FLOP
   * @param gpuHours of all runs
   * @param months of calendar time
   * @param cost money
   * @param stateBytes of one copy, bytes
   * @param activationBytes on one GPU, bytes
   * @param recomputedBytes the same with full recomputation
   * @param sharding one for each way to split the state
   * @param leastGpus with room under ZeRO-3 and recomputation; 0 when no number has
   * @param later the same run started later, month 0 first
   */
  public record Training(
      double flops,
      Estimate gpuHours,
      Estimate months,
      Estimate cost,
      double stateBytes,
      double activationBytes,
      double recomputedBytes,
      List<Shard> sharding,
      long leastGpus,
      List<Later> later) {}

  /**
   * @param stateBytes on each GPU
   */
  public record Shard(Sharding sharding, double stateBytes, Fit fit) {}

  /** Whether state and activations fit into the memory of one GPU. */
  public enum Fit {
    FITS,
    /** Only with full recomputation of activations. */
    RECOMPUTED,
    TOO_BIG
  }

  /**
   * @param months from now
   * @param cost money
   */
  public record Later(int months, Estimate cost) {}

  /**
   * @param gpusPerReplica that hold one copy with a full cache
   * @param gpus that the tokens take on average
   * @param mostTokensPerSecond that one GPU's arithmetic allows
   * @param costPerMillion money per million tokens
   * @param monthlyCost money in month 1
   * @param replicaCost money per month for one replica that never stops
   * @param floor whether that replica decides the monthly cost
   */
  public record Serving(
      double weightBytes,
      double cacheBytesPerToken,
      double cacheBytes,
      long gpusPerReplica,
      Estimate gpus,
      double mostTokensPerSecond,
      Estimate costPerMillion,
      Estimate monthlyCost,
      Estimate replicaCost,
      boolean floor) {}

  public static ComputeCost of(ComputePlan plan) {
    return new ComputeCost(
        plan.training() == null ? null : training(plan.training(), plan.yearlyPriceRatio()),
        plan.serving() == null ? null : serving(plan.serving()));
  }

  private static Training training(TrainingPlan plan, Range yearlyPriceRatio) {
    return new Training(
        plan.flops(),
        plan.gpuHours().estimate(),
        plan.months().estimate(),
        plan.cost().estimate(),
        plan.stateBytes(),
        plan.activationBytes(),
        plan.recomputedBytes(),
        Arrays.stream(Sharding.values()).map(sharding -> shard(plan, sharding)).toList(),
        plan.leastGpus(),
        IntStream.rangeClosed(0, LAST / STEP)
            .map(step -> step * STEP)
            .mapToObj(m -> new Later(m, plan.costAfter(m, yearlyPriceRatio).estimate()))
            .toList());
  }

  private static Shard shard(TrainingPlan plan, Sharding sharding) {
    double state = sharding.bytesPerGpu(plan.model().parameters(), plan.gpus());
    double room = plan.accelerator().memoryBytes() - state;
    Fit fit =
        plan.activationBytes() <= room
            ? Fit.FITS
            : plan.recomputedBytes() <= room ? Fit.RECOMPUTED : Fit.TOO_BIG;
    return new Shard(sharding, state, fit);
  }

  private static Serving serving(ServingPlan plan) {
    return new Serving(
        plan.weightBytes(),
        plan.cacheBytesPerToken(),
        plan.cacheBytes(),
        plan.gpusPerReplica(),
        plan.gpus().estimate(),
        plan.mostTokensPerSecond(),
        plan.costPerMillion().estimate(),
        Estimate.of(plan.monthlyCost()),
        plan.replicaCost().estimate(),
        plan.floor());
  }
}
