package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.View;
import java.util.Map;

/** A learner with its settings. */
sealed interface Candidate permits LinearLearner, DenseLearner, TreeLearner, ForestLearner {
  /** {@code linear}, {@code mlp}, {@code trees} or {@code forest}. */
  String family();

  View view();

  /**
   * Whether the rows watched choose when to stop. If not, the fits without a fold only tell how
   * good it is, and the model learns from all rows.
   */
  default boolean watches() {
    return true;
  }

  /** Every setting by name. */
  Map<String, String> parameters();

  /** Deterministic, unless the allowance cuts it short: then with what has been learnt so far. */
  Scorer fit(Fold fold, long seed, Allowance allowance);
}
