package io.premortem.inference;

import io.premortem.inference.monitor.Explanation;
import io.premortem.inference.monitor.Flag;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.List;

/**
 * What a model says of some rows.
 *
 * @param flags of each row; empty where the model has no profile
 * @param explanations of each row, of its label's probability or its value; empty unless asked for
 */
record Predicted(
    Predictions predictions,
    List<List<Flag>> flags,
    List<Explanation> explanations,
    double abstainBelow) {

  /** Whether the row gets no label. */
  boolean abstains(int row) {
    return !quantity() && predictions.probability(row, predictions.label(row)) < abstainBelow;
  }

  /** Whether the model predicts a quantity, and no class. */
  boolean quantity() {
    return predictions.classes().isEmpty();
  }

  List<Flag> flags(int row) {
    return flags.isEmpty() ? List.of() : flags.get(row);
  }

  Usage usage() {
    long abstained = 0;
    for (int row = 0; row < predictions.rows(); row++) {
      abstained += abstains(row) ? 1 : 0;
    }
    long flagged = flags.stream().filter(row -> !row.isEmpty()).count();
    return new Usage(1, predictions.rows(), flagged, abstained);
  }

  /** The first row whose output is no number; -1 when there is none. */
  int broken() {
    var probabilities = predictions.probabilities();
    for (int i = 0; i < probabilities.length; i++) {
      if (!Float.isFinite(probabilities[i])) {
        return i / Math.max(1, predictions.classes().size());
      }
    }
    return -1;
  }
}
