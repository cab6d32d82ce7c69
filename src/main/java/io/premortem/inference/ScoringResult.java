package io.premortem.inference;

import io.premortem.lab.ModelInput;
import java.util.List;
import java.util.UUID;

/** What became of a wish to score a data set. */
sealed interface ScoringResult {
  record Queued(UUID job) implements ScoringResult {}

  record NoDataset() implements ScoringResult {}

  /** The data set lacks these inputs, or has them in the other type. */
  record Lacking(List<ModelInput> inputs) implements ScoringResult {}
}
