package io.premortem.lab.learn.scaling;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.evaluation.PairedScore;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.Arrays;

/**
 * One training on a sample, and how it did on each test row.
 *
 * @param share of the training rows
 * @param rows learnt from
 * @param seconds that it took
 * @param losses log-loss (nats), or squared error, of each test row
 * @param misses 1 for each test row that got the wrong class, else 0; null for a quantity
 */
record Trial(double share, int rows, double seconds, double[] losses, double[] misses) {
  /**
   * @param test rows of the table that it is scored on, the target among the columns
   */
  static Trial of(Trained trained, Table test, String target, double share, double seconds) {
    int rows = trained.rows().training() + trained.rows().validation();
    Predictions predictions = trained.model().predict(test);
    Column truth = test.column(target).orElseThrow();
    if (predictions.quantity()) {
      double[] values = ((Column.Numeric) truth).values();
      return new Trial(share, rows, seconds, PairedScore.squares(predictions, values), null);
    }
    int[] labels = new int[test.rows()];
    Arrays.setAll(labels, row -> predictions.classes().indexOf(truth.text(row)));
    double[] misses = new double[labels.length];
    Arrays.setAll(misses, row -> predictions.label(row) == labels[row] ? 0 : 1);
    return new Trial(share, rows, seconds, PairedScore.rowLosses(predictions, labels), misses);
  }

  double[] values(Measure measure) {
    return measure == Measure.ERROR_RATE ? misses : losses;
  }
}
