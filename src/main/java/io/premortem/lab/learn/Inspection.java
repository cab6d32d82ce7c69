package io.premortem.lab.learn;

import io.premortem.lab.learn.TrainedModel.InputType;
import io.premortem.lab.learn.evaluation.ClassCurve;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.lab.learn.evaluation.Slice;
import io.premortem.lab.learn.evaluation.StandardError;
import io.premortem.lab.learn.evaluation.ThresholdCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at a model on its test part.
 *
 * @param labels class of each test row; null for a quantity
 * @param values quantity of each test row; null for classes
 */
record Inspection(
    TrainedModel model, Table test, Predictions predictions, int[] labels, double[] values) {
  /** So many predictions are made for the importance of all columns together, at most. */
  private static final int MOST_PREDICTIONS = 8_000;

  private static final int LEAST_ROWS = 100;
  private static final int MOST_ROWS = 500;

  /**
   * @param allowance when it is spent, the columns left have no importance
   */
  Insights insights(RandomStream random, Allowance allowance) {
    return new Insights(
        labels == null ? List.of() : ClassCurve.of(predictions, labels),
        labels == null ? List.of() : ThresholdCounts.of(predictions, labels),
        importance(random, allowance),
        slices());
  }

  private double[] losses(Predictions answers, int[] rows) {
    double[] losses = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      losses[i] =
          values != null
              ? Math.abs(answers.value(i) - values[rows[i]])
              : -Math.log(Math.max(answers.probability(i, labels[rows[i]]), Output.LEAST));
    }
    return losses;
  }

  private List<Insights.Importance> importance(RandomStream random, Allowance allowance) {
    int columns = model.inputs().size();
    int count =
        Math.min(test.rows(), Math.clamp(MOST_PREDICTIONS / columns, LEAST_ROWS, MOST_ROWS));
    int[] rows = new int[count];
    Arrays.setAll(rows, i -> i);
    Table sample = test.rows(rows);
    double[] before = losses(model.predict(sample), rows);
    int[] order = rows.clone();
    random.shuffle(order);
    List<Insights.Importance> importance = new ArrayList<>();
    for (TrainedModel.Input input : model.inputs()) {
      if (allowance.spent()) {
        break;
      }
      List<Column> shuffled = new ArrayList<>();
      for (Column column : sample.columns()) {
        shuffled.add(column.name().equals(input.name()) ? column.rows(order) : column);
      }
      double[] after = losses(model.predict(new Table(shuffled)), rows);
      importance.add(difference(input.name(), before, after));
    }
    importance.sort(Comparator.comparingDouble(Insights.Importance::increase).reversed());
    return List.copyOf(importance);
  }

  private static Insights.Importance difference(String name, double[] before, double[] after) {
    double[] increases = new double[before.length];
    Arrays.setAll(increases, i -> after[i] - before[i]);
    double mean = Arrays.stream(increases).average().orElse(0);
    double reach = 1.96 * StandardError.ofMean(increases);
    return new Insights.Importance(name, mean, mean - reach, mean + reach);
  }

  private List<Slice> slices() {
    double[] scores = new double[test.rows()];
    Arrays.setAll(
        scores,
        row ->
            values != null
                ? Math.abs(predictions.value(row) - values[row])
                : predictions.label(row) == labels[row] ? 1 : 0);
    List<Slice> slices = new ArrayList<>();
    for (TrainedModel.Input input : model.inputs()) {
      if (input.type() == InputType.TEXT) {
        Column.Text column = (Column.Text) test.column(input.name()).orElseThrow();
        slices.addAll(Slice.of(input.name(), column.values(), scores));
      }
    }
    return List.copyOf(slices);
  }
}
