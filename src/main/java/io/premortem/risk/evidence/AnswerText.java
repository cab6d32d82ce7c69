package io.premortem.risk.evidence;

import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Answer;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** An answer in words. */
public final class AnswerText {
  private AnswerText() {}

  /** The answer in both languages; null when there is none. */
  public static Text of(Indicator indicator, Answer answer) {
    return switch (answer) {
      case null -> null;
      case Answer.Chosen(String option) ->
          indicator instanceof Indicator.Choice choice
              ? choice.option(option).map(Indicator.Option::label).orElse(new Text(option, option))
              : new Text(option, option);
      case Answer.Number(Interval value) -> number(indicator, plain(value));
    };
  }

  private static Text number(Indicator indicator, String value) {
    if (!(indicator instanceof Indicator.Scale scale)) {
      return new Text(value, value);
    }
    return switch (scale.unit()) {
      case PERCENT -> new Text(value + " %", value + "%");
      case MONTHS -> new Text(value + " months", value + " 个月");
      case DAYS -> new Text(value + " days", value + " 天");
      case OBLIGATIONS -> new Text(value + " open", value + " 项未完成");
      case NUMBER -> new Text(value, value);
    };
  }

  private static String plain(Interval value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String low = format.format(value.low());
    return value.low() == value.high() ? low : low + "–" + format.format(value.high());
  }
}
