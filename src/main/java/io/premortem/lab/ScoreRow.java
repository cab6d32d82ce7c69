package io.premortem.lab;

import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.Interval;
import io.premortem.lab.learn.evaluation.RegressionEvaluation;
import io.premortem.web.Language;
import java.util.List;

/**
 * A score of the model beside the baseline's.
 *
 * @param interval 95 % interval; null where none is computed
 * @param note which way is better
 */
record ScoreRow(String name, double model, Interval interval, double baseline, String note) {
  static List<ScoreRow> of(Model.Details details, Language language) {
    return details.quantity()
        ? of(details.regression(), language)
        : of(details.evaluation(), language);
  }

  private static List<ScoreRow> of(RegressionEvaluation e, Language language) {
    var text = language.messages(ModelMessages.class);
    var m = e.metrics();
    var b = e.baseline();
    var less = text.lowerIsBetter();
    return List.of(
        new ScoreRow(text.rmse(), m.rmse(), e.rmseInterval(), b.rmse(), less),
        new ScoreRow(text.mae(), m.mae(), e.maeInterval(), b.mae(), less),
        new ScoreRow(text.medianError(), m.medianError(), null, b.medianError(), less),
        new ScoreRow(text.r2(), m.r2(), null, b.r2(), text.higherIsBetter()),
        new ScoreRow(text.bias(), m.bias(), null, b.bias(), text.zeroIsBest()));
  }

  private static List<ScoreRow> of(Evaluation e, Language language) {
    var text = language.messages(ModelMessages.class);
    var m = e.metrics();
    var b = e.baseline();
    var more = text.higherIsBetter();
    var less = text.lowerIsBetter();
    return List.of(
        new ScoreRow(text.accuracy(), m.accuracy(), e.accuracyInterval(), b.accuracy(), more),
        new ScoreRow(
            text.balancedAccuracy(), m.balancedAccuracy(), null, b.balancedAccuracy(), more),
        new ScoreRow(text.macroF1(), m.macroF1(), null, b.macroF1(), more),
        new ScoreRow(text.auc(), m.auc(), null, b.auc(), more),
        new ScoreRow(text.logLoss(), m.logLoss(), e.logLossInterval(), b.logLoss(), less),
        new ScoreRow(text.brier(), m.brier(), null, b.brier(), less),
        new ScoreRow(
            text.calibrationError(), m.calibrationError(), null, b.calibrationError(), less));
  }
}
