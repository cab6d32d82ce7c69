package io.premortem.inference;

import io.premortem.inference.graph.FittedGraph;
import io.premortem.inference.graph.GraphRefusal;
import io.premortem.inference.graph.GraphRefusal.Reason;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.Judgement;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.lab.learn.evaluation.RegressionEvaluation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Whether a brought graph answers what the target asks, and how well.
 *
 * @param classes in the order of the output; none for a quantity
 */
record BroughtJudging(BroughtData data, List<String> classes) {
  static final long SEED = 42;
  private static final double SUM_TOLERANCE = 1e-3;

  static BroughtJudging of(FittedGraph graph, BroughtData data) {
    if (graph.quantity()) {
      return new BroughtJudging(data, List.of());
    }
    return new BroughtJudging(data, graph.classes().isEmpty() ? data.targets() : graph.classes());
  }

  /**
   * Why the graph's output cannot be the target's.
   *
   * @param width of the output: classes, or 1 for a quantity
   */
  Optional<GraphRefusal> misfit(int width) {
    if (classes.isEmpty()) {
      return data.target() instanceof Column.Numeric && width == 1
          ? Optional.empty()
          : refusal(Reason.QUANTITY, data.targetName());
    }
    if (width < 2 || classes.size() != width) {
      return refusal(Reason.CLASSES, classes.size() + " ≠ " + width);
    }
    return classes.containsAll(data.targets())
        ? Optional.empty()
        : refusal(Reason.CLASSES, String.join(", ", data.targets()));
  }

  /** Why these answers are none. */
  Optional<GraphRefusal> unfit(Predictions predictions) {
    if (classes.isEmpty()) {
      for (float value : predictions.probabilities()) {
        if (!Float.isFinite(value)) {
          return refusal(Reason.NOT_FINITE, "");
        }
      }
      return Optional.empty();
    }
    return probabilities(predictions) ? Optional.empty() : refusal(Reason.NOT_PROBABILITIES, "");
  }

  private boolean probabilities(Predictions predictions) {
    for (int row = 0; row < predictions.rows(); row++) {
      double sum = 0;
      for (int label = 0; label < classes.size(); label++) {
        float p = predictions.probability(row, label);
        if (!(p >= -SUM_TOLERANCE && p <= 1 + SUM_TOLERANCE)) {
          return false;
        }
        sum += p;
      }
      if (Math.abs(sum - 1) > SUM_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param rows that were predicted
   */
  Judgement judge(Predictions predictions, int[] rows) {
    var random = new SplittableRandom(SEED);
    if (data.target() instanceof Column.Numeric target && classes.isEmpty()) {
      double[] truth = Arrays.stream(rows).mapToDouble(row -> target.values()[row]).toArray();
      return RegressionEvaluation.of(predictions, truth, truth, random::nextInt);
    }
    var target = data.target();
    int[] truth = Arrays.stream(rows).map(row -> classes.indexOf(target.text(row))).toArray();
    return Evaluation.of(predictions, truth, truth, random::nextInt);
  }

  private static Optional<GraphRefusal> refusal(Reason reason, String detail) {
    return Optional.of(new GraphRefusal(reason, detail));
  }
}
