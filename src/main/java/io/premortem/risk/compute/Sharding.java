package io.premortem.risk.compute;

/**
 * How data-parallel GPUs share the 16 bytes that Adam in mixed precision keeps for a parameter: 2
 * of weights, 2 of gradients, 12 of optimizer state (Rajbhandari et al. 2020, ZeRO, section 3.1).
 */
public enum Sharding {
  /** Every GPU holds everything. */
  NONE(16),
  /** The optimizer state is split. */
  ZERO_1(4),
  /** Gradients too. */
  ZERO_2(2),
  /** Weights too. */
  ZERO_3(0);

  static final double STATE_BYTES = 16;

  private final double whole;

  Sharding(double whole) {
    this.whole = whole;
  }

  /** Bytes of weights, gradients and optimizer state on each of so many GPUs. */
  public double bytesPerGpu(double parameters, int gpus) {
    return parameters * (whole + (STATE_BYTES - whole) / gpus);
  }
}
