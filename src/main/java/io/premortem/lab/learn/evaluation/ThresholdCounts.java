package io.premortem.lab.learn.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What becomes of the test rows when a probability of at least {@code threshold} of the second
 * class counts as that class.
 */
public record ThresholdCounts(
    double threshold,
    int truePositives,
    int falsePositives,
    int falseNegatives,
    int trueNegatives) {
  private static final int STEPS = 100;

  /** In hundredths from 0 to 1; none unless there are two classes. */
  public static List<ThresholdCounts> of(Predictions predictions, int[] truth) {
    return predictions.classes().size() == 2
        ? IntStream.rangeClosed(0, STEPS)
            .mapToObj(step -> of(predictions, truth, (double) step / STEPS))
            .toList()
        : List.of();
  }

  private static ThresholdCounts of(Predictions predictions, int[] truth, double threshold) {
    int[] counts = new int[4];
    for (int row = 0; row < truth.length; row++) {
      boolean said = predictions.probability(row, 1) >= threshold;
      counts[(said ? 0 : 2) + (said == (truth[row] == 1) ? 0 : 1)]++;
    }
    return new ThresholdCounts(threshold, counts[0], counts[1], counts[3], counts[2]);
  }

  /** Mean cost of a row. */
  public double cost(double falsePositive, double falseNegative) {
    int rows = truePositives + falsePositives + falseNegatives + trueNegatives;
    return (falsePositives * falsePositive + falseNegatives * falseNegative) / rows;
  }
}
