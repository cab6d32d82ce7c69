package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.Predictions;
import java.util.List;

/** What stands between a model's inputs and its answer. */
public sealed interface Body permits Plain, Blend {
  /**
   * @param classes in the order of the outputs; none for a quantity
   * @throws IllegalArgumentException when an input column is absent or of the other type
   */
  Predictions predict(List<String> classes, Table table);
}
