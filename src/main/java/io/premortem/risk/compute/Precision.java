package io.premortem.risk.compute;

/** The number format a model is served in. */
public enum Precision {
  BF16(2, 2, 1),
  FP8(1, 1, 2),
  /** Four-bit weights are widened to 16 bits for the arithmetic, and the cache keeps 16. */
  INT4(0.5, 2, 1);

  private final double weightBytes;
  private final double cacheBytes;
  private final double speed;

  Precision(double weightBytes, double cacheBytes, double speed) {
    this.weightBytes = weightBytes;
    this.cacheBytes = cacheBytes;
    this.speed = speed;
  }

  /** Bytes per parameter. */
  public double weightBytes() {
    return weightBytes;
  }

  /** Bytes per number in the key-value cache. */
  public double cacheBytes() {
    return cacheBytes;
  }

  /** Peak arithmetic as a multiple of BF16, at most. */
  public double speed() {
    return speed;
  }
}
