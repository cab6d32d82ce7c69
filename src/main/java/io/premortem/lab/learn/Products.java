package io.premortem.lab.learn;

/**
 * Sums of products over rows of numbers, each row an array of its own. Every sum runs in ascending
 * order and rounds after each product and each addition (no fused multiply-add, which a machine may
 * lack), so that all implementations give the same bits. For one thread at a time.
 */
sealed interface Products permits LoopProducts, VectorProducts {
  /** The fastest that this JVM can run. */
  static Products fastest() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorProducts()
        : new LoopProducts();
  }

  /**
   * {@code target[i] += Σ_p factors[i][p] · rows[p]}.
   *
   * @param count of the rows of {@code factors} and {@code target} that take part
   * @param depth of {@code rows} that take part
   */
  void multiplyAdd(float[][] factors, int count, float[][] rows, int depth, float[][] target);

  /**
   * {@code target[p] += Σ_i factors[i][p] · rows[i]}: the same with the factors transposed.
   *
   * @param count of the rows of {@code factors} and {@code rows} that take part
   * @param width of {@code target} that takes part
   */
  void multiplyAddTransposed(
      float[][] factors, int count, float[][] rows, int width, float[][] target);
}
