package io.premortem.lab.learn.scaling;

/** The 97.5 % quantile of Student's t (NIST/SEMATECH e-Handbook, 1.3.6.7.2). */
final class StudentT {
  private static final double[] UPPER = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private StudentT() {}

  /**
   * @param freedom degrees of freedom; above 30 as for 30, which is on the safe side
   * @throws IllegalArgumentException below 1
   */
  static double upper(int freedom) {
    if (freedom < 1) {
      throw new IllegalArgumentException("no degree of freedom");
    }
    return UPPER[Math.min(freedom, UPPER.length) - 1];
  }
}
