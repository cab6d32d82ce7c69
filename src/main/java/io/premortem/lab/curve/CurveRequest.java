package io.premortem.lab.curve;

import io.premortem.lab.learn.scaling.Prices;
import java.util.UUID;

/**
 * What to measure; also the input of the job.
 *
 * @param budgetSeconds for all trainings together
 * @param prices null for those of the curve before
 */
record CurveRequest(UUID model, int budgetSeconds, Prices prices) {
  static final int BUDGET_SECONDS = 120;
  static final int LEAST_SECONDS = 10;

  /** A recipe that searches needs a few for each of its trainings. */
  static final int LEAST_SEARCH_SECONDS = 60;

  static final int MOST_SECONDS = 3_600;
}
