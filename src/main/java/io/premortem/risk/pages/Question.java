package io.premortem.risk.pages;

import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.valuation.Answer;
import io.premortem.web.Language;
import java.util.List;

/**
 * One indicator on the page, in the language of its reader.
 *
 * @param options empty for numbers
 * @param evidence what stands behind the answer, in words; null without one
 * @param measuredBy null when it can only be asked
 * @param error what is wrong with the answer; empty when nothing is
 */
record Question(
    String id,
    String text,
    List<Option> options,
    boolean open,
    String low,
    String high,
    String unit,
    String evidence,
    String measuredBy,
    String source,
    String note,
    String error) {

  record Option(String id, String label, boolean checked) {}

  public boolean choice() {
    return !options.isEmpty();
  }

  /** The same with what was typed, so that nobody types it twice. */
  Question typed(String typedLow, String typedHigh) {
    return new Question(
        id,
        text,
        options,
        open,
        typedLow == null ? low : typedLow,
        typedHigh == null ? high : typedHigh,
        unit,
        evidence,
        measuredBy,
        source,
        note,
        error);
  }

  static Question of(
      Indicator indicator,
      Answer answer,
      String evidence,
      String error,
      String currency,
      Language language) {
    var locale = language.locale();
    var words = language.messages(RiskMessages.class);
    var note = indicator.basis().note();
    return new Question(
        indicator.id(),
        indicator.text().in(locale),
        indicator instanceof Indicator.Choice choice
            ? choice.options().stream()
                .map(o -> new Option(o.id(), o.label().in(locale), chosen(answer, o.id())))
                .toList()
            : List.of(),
        answer == null,
        answer instanceof Answer.Number(Interval value) ? FinanceForm.plain(value.low()) : "",
        answer instanceof Answer.Number(Interval value) && value.low() != value.high()
            ? FinanceForm.plain(value.high())
            : "",
        unit(indicator, currency, words),
        evidence,
        measuredBy(indicator.measuredBy(), language),
        indicator.basis().source(),
        note == null ? null : note.in(locale),
        error);
  }

  private static boolean chosen(Answer answer, String option) {
    return answer instanceof Answer.Chosen(String given) && given.equals(option);
  }

  private static String unit(Indicator indicator, String currency, RiskMessages words) {
    return switch (indicator) {
      case Indicator.Choice _ -> "";
      case Indicator.Money _ -> currency;
      case Indicator.Scale scale ->
          switch (scale.unit()) {
            case PERCENT -> "%";
            case MONTHS -> words.months();
            case DAYS -> words.days();
            case NUMBER -> words.number();
            case OBLIGATIONS -> words.obligations();
          };
    };
  }

  private static String measuredBy(String part, Language language) {
    return switch (part) {
      case null -> null;
      case "data-scan" -> language.pick("scan of the data", "数据扫描");
      case "ledger" -> language.pick("ledger", "账本");
      case "customers" -> language.pick("customers table", "客户表");
      case "model-lab" -> language.pick("model lab", "模型实验室");
      default -> part;
    };
  }
}
