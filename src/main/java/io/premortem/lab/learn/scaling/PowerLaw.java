package io.premortem.lab.learn.scaling;

/**
 * error(n) = irreducible + scale · n^(−exponent), the form that learning curves of well-specified
 * learners follow (Cortes et al., NIPS 6, 1994; Hestness et al., arXiv:1712.00409, 2017).
 *
 * @param irreducible what no amount of rows removes, at least 0, in units of the error
 * @param scale at least 0
 * @param exponent above 0
 */
public record PowerLaw(double irreducible, double scale, double exponent) {
  /**
   * @param rows above 0
   */
  public double at(double rows) {
    return irreducible + scale * Math.pow(rows, -exponent);
  }
}
