package io.premortem.report;

import io.premortem.report.Report.Moved;
import io.premortem.web.Language;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Why survival moved, in the language of its reader.
 *
 * @param total in percentage points, with its sign
 */
record MovementView(String title, String note, List<Part> parts, String total) {

  /** A reason and its percentage points, with their sign. */
  record Part(String name, String points) {}

  static MovementView of(Moved moved, Language language) {
    var words = language.messages(MovementMessages.class);
    return new MovementView(
        words.title(moved.number()),
        words.note(moved.month(), percent(moved.from(), language), percent(moved.to(), language)),
        moved.parts().stream()
            .map(part -> new Part(name(part.reason(), words), points(part.delta())))
            .toList(),
        points(moved.to() - moved.from()));
  }

  private static String percent(double value, Language language) {
    String number = format("0.0").format(100 * value);
    return language.pick(number + " %", number + "%");
  }

  private static String points(double value) {
    // What rounding leaves is no change, and has no sign.
    return Math.abs(value) < 5e-5 ? "0.00" : format("+0.00;−0.00").format(100 * value);
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  private static String name(String reason, MovementMessages words) {
    return switch (reason) {
      case "data" -> words.data();
      case "answers" -> words.answers();
      case "measures" -> words.measures();
      case "law" -> words.law();
      case "knowledge" -> words.knowledge();
      case "time" -> words.time();
      case "together" -> words.together();
      default -> words.engine();
    };
  }
}
