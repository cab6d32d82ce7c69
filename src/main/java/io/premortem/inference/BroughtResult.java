package io.premortem.inference;

import io.premortem.inference.graph.GraphRefusal;
import io.premortem.lab.Model;

/** What became of a graph that somebody brought. */
sealed interface BroughtResult {
  record Added(Model model) implements BroughtResult {}

  record Refused(GraphRefusal refusal) implements BroughtResult {}

  record NoDataset() implements BroughtResult {}

  record NoTarget() implements BroughtResult {}

  /** No row of the data set has every input and the target. */
  record NoRows() implements BroughtResult {}
}
