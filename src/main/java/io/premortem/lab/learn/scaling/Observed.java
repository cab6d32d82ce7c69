package io.premortem.lab.learn.scaling;

/**
 * Mean errors at several sizes, measured on the same test rows.
 *
 * @param rows learnt from, ascending; k of them
 * @param errors one for each size
 * @param covariance of the errors, k × k, positive definite
 * @param freedom degrees of freedom that the spread between trainings was estimated with
 */
public record Observed(double[] rows, double[] errors, double[][] covariance, int freedom) {
  public Observed {
    if (rows.length != errors.length || covariance.length != rows.length) {
      throw new IllegalArgumentException(
          "%d sizes, %d errors, %d variances"
              .formatted(rows.length, errors.length, covariance.length));
    }
  }

  int sizes() {
    return rows.length;
  }

  double most() {
    return rows[rows.length - 1];
  }

  /** The lower triangle L with L·Lᵀ = covariance (Cholesky). */
  double[][] root() {
    int k = sizes();
    double[][] root = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = covariance[i][j];
        for (int m = 0; m < j; m++) {
          sum -= root[i][m] * root[j][m];
        }
        if (i == j && !(sum > 0)) {
          throw new IllegalArgumentException("the covariance is not positive definite");
        }
        root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
      }
    }
    return root;
  }
}
