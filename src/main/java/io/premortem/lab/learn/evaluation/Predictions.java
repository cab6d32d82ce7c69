package io.premortem.lab.learn.evaluation;

import java.util.List;

/**
 * Class probabilities of some rows, or a quantity for each.
 *
 * @param classes names, in the order of the probabilities; none for a quantity
 * @param probabilities rows × classes, row after row, each row summing to 1; or one value per row
 */
public record Predictions(List<String> classes, float[] probabilities) {
  public Predictions {
    classes = List.copyOf(classes);
    if (!classes.isEmpty() && probabilities.length % classes.size() != 0) {
      throw new IllegalArgumentException(
          "%d probabilities for %d classes".formatted(probabilities.length, classes.size()));
    }
  }

  /** Whether these are values of a quantity. */
  public boolean quantity() {
    return classes.isEmpty();
  }

  public int rows() {
    return probabilities.length / Math.max(1, classes.size());
  }

  /** The quantity of a row. */
  public float value(int row) {
    return probabilities[row];
  }

  public float probability(int row, int label) {
    return probabilities[row * classes.size() + label];
  }

  /** Index of the most probable class, the first one among equals. */
  public int label(int row) {
    int best = 0;
    for (int label = 1; label < classes.size(); label++) {
      if (probability(row, label) > probability(row, best)) {
        best = label;
      }
    }
    return best;
  }
}
