package io.premortem.lab;

import io.premortem.lab.learn.evaluation.ThresholdCounts;
import java.util.Comparator;
import java.util.List;

/**
 * What a threshold costs on the test rows, the visitor's costs given.
 *
 * @param positive the second class
 * @param chosen at the visitor's threshold
 * @param cheapest at the threshold of the least cost
 */
record ThresholdView(
    String positive,
    double falsePositive,
    double falseNegative,
    ThresholdCounts chosen,
    ThresholdCounts cheapest,
    List<Point> points) {
  /** The chart shows every fifth. */
  private static final int STEP = 5;

  record Point(double threshold, double cost) {}

  /**
   * @param threshold null for a half
   * @param falsePositive cost of taking a row of the first class for one of the second; null for 1
   * @param falseNegative the other way round; null for 1
   * @return null unless there are two classes
   */
  static ThresholdView of(
      Model.Details details, Double threshold, Double falsePositive, Double falseNegative) {
    if (details.insights() == null || details.insights().thresholds().isEmpty()) {
      return null;
    }
    var rows = details.insights().thresholds();
    double fp = cost(falsePositive);
    double fn = cost(falseNegative);
    double at = threshold == null || threshold.isNaN() ? 0.5 : Math.clamp(threshold, 0, 1);
    var points =
        rows.stream()
            .filter(row -> Math.round(row.threshold() * 100) % STEP == 0)
            .map(row -> new Point(row.threshold(), row.cost(fp, fn)))
            .toList();
    return new ThresholdView(
        details.classes().get(1),
        fp,
        fn,
        rows.get((int) Math.round(at * (rows.size() - 1))),
        rows.stream().min(Comparator.comparingDouble(row -> row.cost(fp, fn))).orElseThrow(),
        points);
  }

  private static double cost(Double given) {
    return given == null || !(given >= 0) || given.isInfinite() ? 1 : given;
  }

  public double chosenCost() {
    return chosen.cost(falsePositive, falseNegative);
  }

  public double cheapestCost() {
    return cheapest.cost(falsePositive, falseNegative);
  }
}
