package io.premortem.lab.learn.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well one class is told from the rest at every threshold (Fawcett 2006; Davis and Goadrich,
 * ICML 2006).
 *
 * @param averagePrecision Σ (recallᵢ − recallᵢ₋₁) · precisionᵢ, as scikit-learn defines it
 * @param points at most about a hundred, from the strictest threshold to the loosest
 */
public record ClassCurve(String name, double auc, double averagePrecision, List<Point> points) {
  private static final int MOST_POINTS = 100;
  private static final int MOST_CLASSES = 8;

  /**
   * @param threshold rows of at least this probability count as of the class
   * @param falsePositiveRate share of the other rows that does so
   * @param recall share of the class's rows that does so
   * @param precision share of those rows that are of the class
   */
  public record Point(
      double threshold, double falsePositiveRate, double recall, double precision) {}

  /** Of the second of two classes, else of each; those that the test part does not tell are out. */
  public static List<ClassCurve> of(Predictions predictions, int[] truth) {
    int classes = predictions.classes().size();
    return IntStream.range(classes == 2 ? 1 : 0, Math.min(classes, MOST_CLASSES))
        .filter(label -> Arrays.stream(truth).anyMatch(t -> t == label))
        .filter(label -> Arrays.stream(truth).anyMatch(t -> t != label))
        .mapToObj(label -> of(predictions, truth, label))
        .toList();
  }

  private static ClassCurve of(Predictions predictions, int[] truth, int label) {
    int[] order =
        IntStream.range(0, truth.length)
            .boxed()
            .sorted(
                (a, b) ->
                    Float.compare(
                        predictions.probability(b, label), predictions.probability(a, label)))
            .mapToInt(row -> row)
            .toArray();
    long positives = Arrays.stream(truth).filter(t -> t == label).count();
    long negatives = truth.length - positives;
    List<Point> points = new ArrayList<>();
    double averagePrecision = 0;
    double recallBefore = 0;
    int hits = 0;
    for (int i = 0; i < order.length; i++) {
      hits += truth[order[i]] == label ? 1 : 0;
      float p = predictions.probability(order[i], label);
      if (i + 1 < order.length && predictions.probability(order[i + 1], label) == p) {
        continue;
      }
      double recall = (double) hits / positives;
      double precision = (double) hits / (i + 1);
      averagePrecision += (recall - recallBefore) * precision;
      recallBefore = recall;
      points.add(new Point(p, (double) (i + 1 - hits) / negatives, recall, precision));
    }
    double auc = RankScore.auc(predictions, truth, label);
    return new ClassCurve(predictions.classes().get(label), auc, averagePrecision, thinned(points));
  }

  private static List<Point> thinned(List<Point> points) {
    int step = Math.max(1, points.size() / MOST_POINTS);
    return IntStream.range(0, points.size())
        .filter(i -> i % step == 0 || i == points.size() - 1)
        .mapToObj(points::get)
        .toList();
  }
}
