package io.premortem.lab.learn.evaluation;

/**
 * How closely an exported model repeats its learner.
 *
 * @param maxDifference largest |Δp| over all rows and classes, or |Δvalue| in units of {@code
 *     scale}; NaN when either side gives NaN
 */
public record Parity(double maxDifference) {
  /** A model that differs by more is not registered. */
  public static final double LIMIT = 1e-5;

  public static Parity between(Predictions learner, Predictions exported) {
    return between(learner, exported, 1);
  }

  /**
   * @param scale of a quantity: what counts as a difference of 1; 1 for probabilities
   * @throws IllegalArgumentException when the two sides differ in rows or classes
   */
  public static Parity between(Predictions learner, Predictions exported, double scale) {
    if (!learner.classes().equals(exported.classes()) || learner.rows() != exported.rows()) {
      throw new IllegalArgumentException(
          "%d rows of %s against %d rows of %s"
              .formatted(learner.rows(), learner.classes(), exported.rows(), exported.classes()));
    }
    double max = 0;
    for (int i = 0; i < learner.probabilities().length; i++) {
      double difference = Math.abs(learner.probabilities()[i] - exported.probabilities()[i]);
      max = Math.max(max, difference / scale);
    }
    return new Parity(max);
  }

  public boolean holds() {
    return maxDifference <= LIMIT;
  }
}
