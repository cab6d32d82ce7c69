package io.premortem.lab.learn.scaling;

import java.util.Arrays;

/** What a learning curve is drawn of; of each, less is better. */
public enum Measure {
  /** Share of test rows that get the wrong class: 1 − accuracy. */
  ERROR_RATE,
  /** Mean −ln p(true class), nats. */
  LOG_LOSS,
  /** Root mean squared error, in units of the target. */
  RMSE;

  /** Of the values of all test rows. */
  double of(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return this == RMSE ? Math.sqrt(mean) : mean;
  }

  /** What each test row adds to the score: by the delta method for the root. */
  double[] influences(double[] values) {
    if (this != RMSE) {
      return values;
    }
    double slope = 0.5 / Math.max(of(values), Double.MIN_NORMAL);
    return Arrays.stream(values).map(value -> slope * value).toArray();
  }
}
