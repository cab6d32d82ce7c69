package io.premortem.risk.compute;

/**
 * One training run and the failed ones on the way to it.
 *
 * @param tokens D, seen in training, repeats counted
 * @param gpus devices used at the same time, at least 1
 * @param mfu model FLOP utilisation: share of the peak that goes into the model, 0 to 1
 * @param overhead all GPU-hours paid over those of the run that succeeds, at least 1
 * @param price of one GPU-hour, in the plan's currency
 * @param sequence tokens in a training sequence, s
 * @param microBatch sequences that one GPU works on at once, b
 */
public record TrainingPlan(
    ModelShape model,
    double tokens,
    Accelerator accelerator,
    int gpus,
    Range mfu,
    Range overhead,
    Range price,
    int sequence,
    int microBatch) {

  private static final double SECONDS = 3600;

  /** Without recomputation and without stored attention scores (Korthikanti et al. 2022). */
  private static final double ACTIVATION_BYTES = 34;

  /** With the input of each layer kept and the rest computed again. */
  private static final double RECOMPUTED_BYTES = 2;

  /**
   * 6 N D, FLOP: 2 forward and 4 backward for each parameter and token (Kaplan et al. 2020,
   * Hoffmann et al. 2022).
   */
  public double flops() {
    return 6 * model.parameters() * tokens;
  }

  /** GPU-hours of the run that succeeds. */
  public Range productiveHours() {
    return Range.of(flops() / (accelerator.peakFlops() * SECONDS)).over(mfu);
  }

  /** GPU-hours paid, failed runs too. */
  public Range gpuHours() {
    return productiveHours().times(overhead);
  }

  /** Calendar time of all runs, months. */
  public Range months() {
    return gpuHours().scaled(1 / (gpus * ComputePlan.HOURS_PER_MONTH));
  }

  /** Money, in the currency of the price. */
  public Range cost() {
    return gpuHours().times(price);
  }

  /**
   * What the same run costs when it starts later.
   *
   * @param months from now, at least 0
   * @param yearlyPriceRatio price in a year over price today
   */
  public Range costAfter(int months, Range yearlyPriceRatio) {
    return cost().times(yearlyPriceRatio.power(months / 12.0));
  }

  /** Weights, gradients and optimizer state of one copy, bytes. */
  public double stateBytes() {
    return Sharding.STATE_BYTES * model.parameters();
  }

  /** Activations on one GPU that holds all layers, 34 s b h L bytes. */
  public double activationBytes() {
    return ACTIVATION_BYTES * activations();
  }

  /** The same with full recomputation, 2 s b h L bytes. */
  public double recomputedBytes() {
    return RECOMPUTED_BYTES * activations();
  }

  private double activations() {
    return (double) sequence * microBatch * model.width() * model.layers();
  }

  /** The fewest GPUs with room under ZeRO-3 and full recomputation; 0 when no number has. */
  public long leastGpus() {
    double room = accelerator.memoryBytes() - recomputedBytes();
    return room <= 0 ? 0 : (long) Math.ceil(stateBytes() / room);
  }
}
