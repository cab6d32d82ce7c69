package io.premortem.lab.curve;

import io.premortem.lab.Model;
import io.premortem.lab.Refusal;
import io.premortem.lab.learn.scaling.LearningCurve;
import io.premortem.lab.learn.scaling.Price;
import io.premortem.lab.learn.scaling.Verdict;
import io.premortem.web.Format;
import io.premortem.web.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a learning curve.
 *
 * @param result null while there is none
 * @param prefilled whether the form shows the company's own figures
 */
record CurveView(
    Model model,
    String path,
    Result result,
    CurveForm form,
    boolean prefilled,
    Refusal refusal,
    Language language) {

  public String error(String field) {
    return refusal == null || !refusal.field().equals(field)
        ? ""
        : language.pick(refusal.english(), refusal.chinese());
  }

  /** What is wrong and belongs to no field of the form. */
  public String fault() {
    return error("model");
  }

  /**
   * @param kind of notice
   * @param doubling null when nothing can be said of it
   * @param law in words; empty likewise
   * @param logLoss of the next doubling in words; empty likewise
   * @param answers whether an assessment can take the answer over
   */
  record Result(
      String kind,
      String decision,
      String offer,
      List<String> reasons,
      Doubling doubling,
      String law,
      String logLoss,
      List<Row> rows,
      int testRows,
      int budgetSeconds,
      boolean quantity,
      boolean answers,
      Instant createdAt) {
    static Result of(ModelCurve found, Language language) {
      LearningCurve curve = found.curve();
      CurveMessages messages = language.messages(CurveMessages.class);
      CurveText text = CurveText.of(found, language);
      boolean told = curve.error() != null;
      return new Result(
          kind(found.verdict()),
          text.decision(),
          text.offer(),
          text.reasons(),
          told ? Doubling.of(found, text, messages) : null,
          told ? law(curve, messages) : "",
          curve.logLoss() == null ? "" : logLoss(curve, messages),
          Row.of(curve, text),
          curve.testRows(),
          curve.budgetSeconds(),
          curve.quantity(),
          CurveAnswer.of(found).isPresent(),
          found.createdAt());
    }

    private static String kind(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Go go -> "success";
        case Verdict.Stop stop -> "warning";
        case Verdict.CannotTell open -> "info";
      };
    }

    private static String law(LearningCurve curve, CurveMessages messages) {
      var law = curve.error().law();
      return messages.formula(
          Format.significant(law.irreducible()),
          Format.significant(law.scale()),
          Format.significant(law.exponent()));
    }

    private static String logLoss(LearningCurve curve, CurveMessages messages) {
      var loss = curve.logLoss();
      return "−%s · %s"
          .formatted(
              Format.number(loss.gain(), 4),
              messages.interval95(
                  Format.number(loss.gainInterval().low(), 4),
                  Format.number(loss.gainInterval().high(), 4)));
    }
  }

  /** Twice the rows: the gain, its price, and what stays. */
  record Doubling(
      String rows,
      String gain,
      String gainInterval,
      String irreducible,
      String irreducibleInterval,
      String cost,
      String costParts,
      String life,
      String lifeNote) {
    static Doubling of(ModelCurve found, CurveText text, CurveMessages messages) {
      var error = found.curve().error();
      var price = Price.of(found.curve(), found.prices());
      var gains = error.gainInterval();
      var floors = error.irreducible();
      return new Doubling(
          messages.moreRows(Format.number(price.rows(), 0)),
          text.gain(error.gain()),
          messages.interval95(text.gain(gains.low()), text.gain(gains.high())),
          text.error(error.law().irreducible()),
          messages.interval95(text.error(floors.low()), text.error(floors.high())),
          text.money(price.total()),
          messages.costParts(
              text.money(price.labels()), text.money(price.compute()), text.time(price.hours())),
          price.weeks() == null ? "–" : text.span(price.weeks()),
          price.weeks() == null
              ? messages.noBurn()
              : messages.lifeNote(text.money(found.prices().monthlyBurn())));
    }
  }

  /**
   * A size; the last one is twice all rows.
   *
   * @param measured null for what is extrapolated
   * @param law null when there is none
   */
  record Row(
      int rows,
      double share,
      int trainings,
      double seconds,
      Double measured,
      String error,
      String interval,
      Double law,
      String byLaw,
      Double logLoss) {
    static List<Row> of(LearningCurve curve, CurveText text) {
      List<Row> rows = new ArrayList<>();
      for (LearningCurve.Point point : curve.points()) {
        Double law = curve.error() == null ? null : curve.error().law().at(point.rows());
        rows.add(
            new Row(
                point.rows(),
                point.share(),
                point.trainings(),
                point.seconds(),
                point.error().mean(),
                text.error(point.error().mean()),
                text.errors(point.error().interval()),
                law,
                law == null ? "" : text.error(law),
                point.logLoss() == null ? null : point.logLoss().mean()));
      }
      if (curve.error() != null) {
        double next = curve.error().law().at(2.0 * curve.trainingRows());
        rows.add(
            new Row(2 * curve.trainingRows(), 2, 0, 0, null, "", "", next, text.error(next), null));
      }
      return List.copyOf(rows);
    }
  }
}
