package io.premortem.report;

import io.premortem.report.Report.AnswerBehind;
import io.premortem.report.Report.CauseShare;
import io.premortem.report.Report.Factor;
import io.premortem.risk.knowledge.Interval;
import io.premortem.web.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * How the hazard of a cause is put together, in the language of the reader.
 *
 * @param base before any factor
 * @param hazard after all
 */
record HazardView(Interval base, List<Line> factors, Interval hazard) {

  /**
   * @param answer null when there is none, or where none is needed
   * @param stated multiplier as answered; null where it is the one that counts
   * @param credibility null where it is no answer
   */
  record Line(String text, String answer, Interval stated, Interval counted, Double credibility) {}

  /** Null for what has no hazard, and in reports from before it was told. */
  static HazardView of(CauseShare cause, Language language) {
    if (cause.base() == null || cause.hazard() == null) {
      return null;
    }
    List<Line> lines = new ArrayList<>();
    cause.answers().forEach(answer -> lines.add(line(answer, language)));
    cause.factors().forEach(factor -> lines.add(line(factor, language)));
    return new HazardView(cause.base(), lines, cause.hazard());
  }

  private static Line line(AnswerBehind answer, Language language) {
    return new Line(
        answer.text().in(language.locale()),
        answer.answer() == null ? null : answer.answer().in(language.locale()),
        answer.stated(),
        answer.multiplier(),
        answer.answer() == null ? null : answer.credibility());
  }

  private static Line line(Factor factor, Language language) {
    var words = language.messages(ArithmeticMessages.class);
    String text =
        factor.name() == null
            ? words.law(factor.fromMonth())
            : words.measure(factor.name().in(language.locale()));
    return new Line(text, null, null, factor.multiplier(), null);
  }
}
