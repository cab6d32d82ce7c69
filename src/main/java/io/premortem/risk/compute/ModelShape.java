package io.premortem.risk.compute;

/**
 * A dense transformer.
 *
 * @param parameters N
 * @param layers L
 * @param kvHeads heads that keep keys and values, all heads without grouping
 * @param headDim numbers per head
 */
public record ModelShape(double parameters, int layers, int kvHeads, int headDim) {

  /** Width h of the residual stream, from N ≈ 12 L h² (Kaplan et al. 2020, section 2.1). */
  public double width() {
    return Math.sqrt(parameters / (12 * layers));
  }
}
