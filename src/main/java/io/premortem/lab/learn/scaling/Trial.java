package io.premortem.lab.learn.scaling;

/**
 * One training on a sample, and how it did on each test row.
 *
 * @param share of the training rows
 * @param rows learnt from
 * @param seconds that it took
 * @param losses log-loss (nats), or squared error, of each test row
 * @param misses 1 for each test row that got the wrong class, else 0; null for a quantity
 */
record Trial(double share, int rows, double seconds, double[] losses, double[] misses) {
  double[] values(Measure measure) {
    return measure == Measure.ERROR_RATE ? misses : losses;
  }
}
