package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.View;
import java.util.Map;

/** A learner with its settings. */
sealed interface Candidate permits LinearLearner, DenseLearner, TreeLearner {
  /** {@code linear}, {@code mlp} or {@code trees}. */
  String family();

  View view();

  /** Every setting by name. */
  Map<String, String> parameters();

  /** Deterministic, unless the allowance cuts it short: then with what has been learnt so far. */
  Scorer fit(Fold fold, long seed, Allowance allowance);
}
