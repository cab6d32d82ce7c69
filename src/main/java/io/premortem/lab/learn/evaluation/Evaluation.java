package io.premortem.lab.learn.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How a model did on its test part.
 *
 * @param baseline the same scores for always answering with the classes' shares of the rows learnt
 *     from
 * @param confusion rows by true class (outer) and predicted class (inner), in order of {@code
 *     classes}
 */
public record Evaluation(
    List<String> classes,
    int rows,
    Metrics metrics,
    Metrics baseline,
    Interval accuracyInterval,
    Interval logLossInterval,
    ClassificationReport report,
    List<List<Integer>> confusion,
    Reliability reliability)
    implements Judgement {

  /**
   * @param truth class of each predicted row
   * @param learnt classes of the rows learnt from, for the baseline
   * @param draw gives a uniform number below its argument, for the bootstrap
   */
  public static Evaluation of(
      Predictions predictions, int[] truth, int[] learnt, IntUnaryOperator draw) {
    double[] hits = new double[truth.length];
    Arrays.setAll(hits, row -> predictions.label(row) == truth[row] ? 1 : 0);
    return new Evaluation(
        predictions.classes(),
        truth.length,
        Metrics.of(predictions, truth),
        Metrics.of(prior(predictions.classes(), learnt, truth.length), truth),
        Interval.ofMean(hits, draw),
        Interval.ofMean(Metrics.rowLosses(predictions, truth), draw),
        ClassificationReport.of(predictions, truth),
        Arrays.stream(ClassificationReport.confusion(predictions, truth))
            .map(row -> Arrays.stream(row).boxed().toList())
            .toList(),
        Reliability.of(predictions, truth));
  }

  private static Predictions prior(List<String> classes, int[] learnt, int rows) {
    int[] counts = new int[classes.size()];
    for (int label : learnt) {
      counts[label]++;
    }
    float[] probabilities = new float[rows * counts.length];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = (float) counts[i % counts.length] / learnt.length;
    }
    return new Predictions(classes, probabilities);
  }
}
