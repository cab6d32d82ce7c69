package io.premortem.lab.learn;

import java.util.stream.IntStream;

/** Temperature scaling, fitted on out-of-fold probabilities (Guo et al., ICML 2017). */
final class Temperature {
  private static final double COLDEST = 0.5;
  private static final double HOTTEST = 3;
  private static final int STEPS = 30;
  private static final int MAX_ROWS = 20_000;

  private Temperature() {}

  /** The temperature of the least log-loss, by golden-section search over its logarithm. */
  static float fit(float[][] probabilities, Targets targets) {
    int step = Math.max(1, probabilities.length / MAX_ROWS);
    int[] rows = IntStream.range(0, probabilities.length).filter(r -> r % step == 0).toArray();
    double golden = (Math.sqrt(5) - 1) / 2;
    double low = Math.log(COLDEST);
    double high = Math.log(HOTTEST);
    for (int i = 0; i < STEPS; i++) {
      double left = high - golden * (high - low);
      double right = low + golden * (high - low);
      if (loss(probabilities, targets, rows, left) < loss(probabilities, targets, rows, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (float) Math.exp((low + high) / 2);
  }

  private static double loss(float[][] probabilities, Targets targets, int[] rows, double log) {
    Output output = new Output.Probabilities((float) Math.exp(log));
    double sum = 0;
    for (int row : rows) {
      sum += targets.loss(output.finish(probabilities[row].clone()), row);
    }
    return sum;
  }
}
