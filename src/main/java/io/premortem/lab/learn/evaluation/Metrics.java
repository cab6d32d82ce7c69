package io.premortem.lab.learn.evaluation;

import java.util.Arrays;

/**
 * Scores of class probabilities against the truth, each as scikit-learn defines it; formulas in
 * docs/methods/models.md.
 *
 * @param accuracy share of rows whose most probable class is the true one
 * @param balancedAccuracy mean recall over the classes that occur
 * @param macroF1 mean F1 over the classes that occur or are predicted
 * @param logLoss mean −ln p(true class), nats, p clipped at 2⁻⁵²
 * @param brier mean squared error of the probabilities: summed over classes, in [0, 2]; of one
 *     class for two classes, in [0, 1]
 * @param auc area under the ROC curve of the second of two classes; for more, the mean over classes
 *     against the rest; NaN when the test part has one class only
 * @param calibrationError expected calibration error of the most probable class, in [0, 1]
 */
public record Metrics(
    double accuracy,
    double balancedAccuracy,
    double macroF1,
    double logLoss,
    double brier,
    double auc,
    double calibrationError) {

  public static Metrics of(Predictions predictions, int[] truth) {
    ClassificationReport report = ClassificationReport.of(predictions, truth);
    return new Metrics(
        report.accuracy(),
        report.classes().stream()
            .filter(score -> score.support() > 0)
            .mapToDouble(ClassificationReport.Score::recall)
            .average()
            .orElse(Double.NaN),
        report.macroAverage().f1(),
        Arrays.stream(rowLosses(predictions, truth)).average().orElse(Double.NaN),
        brier(predictions, truth),
        RankScore.auc(predictions, truth),
        Reliability.of(predictions, truth).expectedError());
  }

  static double[] rowLosses(Predictions predictions, int[] truth) {
    double[] losses = new double[truth.length];
    double clip = Math.ulp(1.0);
    Arrays.setAll(
        losses,
        row ->
            -Math.log(
                Math.clamp((double) predictions.probability(row, truth[row]), clip, 1 - clip)));
    return losses;
  }

  private static double brier(Predictions predictions, int[] truth) {
    int classes = predictions.classes().size();
    double sum = 0;
    for (int row = 0; row < truth.length; row++) {
      for (int label = 0; label < classes; label++) {
        double error = predictions.probability(row, label) - (truth[row] == label ? 1 : 0);
        sum += error * error;
      }
    }
    return sum / truth.length / (classes == 2 ? 2 : 1);
  }
}
