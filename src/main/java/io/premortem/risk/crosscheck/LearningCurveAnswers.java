package io.premortem.risk.crosscheck;

import io.premortem.lab.Model;
import io.premortem.lab.curve.CurveAnswer;
import io.premortem.lab.curve.LearningCurves;
import io.premortem.lab.curve.ModelCurve;
import io.premortem.risk.Assessment;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Whether more data would help, from the newest learning curve of the model lab. */
@ApplicationScoped
class LearningCurveAnswers implements MeasuredSource {
  private static final String INDICATOR = "learning-curve";

  private final LearningCurves curves;

  LearningCurveAnswers(LearningCurves curves) {
    this.curves = curves;
  }

  @Override
  public List<MeasuredAnswer> answers(Assessment assessment) {
    return curves.newest().stream()
        .flatMap(found -> CurveAnswer.of(found).map(answer -> measured(found, answer)).stream())
        .toList();
  }

  private static MeasuredAnswer measured(ModelCurve found, CurveAnswer answer) {
    Model model = found.model();
    var source =
        new Evidence.Origin(
            model.dataset(), model.datasetName(), model.details().provenance().dataHash());
    return new MeasuredAnswer(
        INDICATOR,
        new Answer.Chosen(answer.name().toLowerCase(Locale.ROOT).replace('_', '-')),
        LocalDate.ofInstant(found.createdAt(), ZoneOffset.UTC),
        source,
        found(model, found.curve().trainingRows()));
  }

  private static Text found(Model model, int rows) {
    return new Text(
        "learning curve of %s, version %d, to %,d rows"
            .formatted(model.name(), model.version(), rows),
        "%s 第 %d 版的学习曲线，至 %,d 行".formatted(model.name(), model.version(), rows));
  }
}
