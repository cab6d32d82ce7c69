package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.ClassCurve;
import io.premortem.lab.learn.evaluation.Slice;
import io.premortem.lab.learn.evaluation.ThresholdCounts;
import java.util.List;

/**
 * What the test part tells beside the scores.
 *
 * @param curves none for a quantity
 * @param thresholds none unless there are two classes
 * @param importance columns that matter most first
 * @param slices by column and level
 * @param shap null unless the model is made of trees alone
 */
public record Insights(
    List<ClassCurve> curves,
    List<ThresholdCounts> thresholds,
    List<Importance> importance,
    List<Slice> slices,
    Shap shap) {
  static final Insights NONE = new Insights(List.of(), List.of(), List.of(), List.of());

  public Insights(
      List<ClassCurve> curves,
      List<ThresholdCounts> thresholds,
      List<Importance> importance,
      List<Slice> slices) {
    this(curves, thresholds, importance, slices, null);
  }

  Insights explainedBy(Shap found) {
    return new Insights(curves, thresholds, importance, slices, found);
  }

  /**
   * How much worse the answers are when a column's values change places among the rows (Breiman
   * 2001; Fisher, Rudin and Dominici, JMLR 20, 2019).
   *
   * @param increase of the mean log-loss, or of the mean absolute error
   * @param low of its 95 % interval over rows, by normal approximation
   * @param high likewise
   */
  public record Importance(String column, double increase, double low, double high) {}
}
