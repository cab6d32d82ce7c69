package io.premortem.report;

import io.premortem.report.Comparison.Row;
import io.premortem.web.Language;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Two reports side by side, in the language of their reader.
 *
 * @param gained in percentage points, with its sign
 */
record ComparisonView(
    Comparison both, String name, String with, String gained, List<Line> areas, List<Line> causes) {
  private static final int CAUSES = 15;

  /**
   * @param report a chance; null when the report does not know it
   * @param difference in percentage points, with its sign
   */
  record Line(String area, String name, Double report, Double with, String difference) {}

  static ComparisonView of(Comparison both, Language language) {
    var words = language.messages(ComparisonMessages.class);
    return new ComparisonView(
        both,
        words.named(both.report().name(), both.report().number()),
        words.named(both.with().name(), both.with().number()),
        points(both.delta()),
        both.areas().stream().map(row -> line(row, language)).toList(),
        both.causes().stream().limit(CAUSES).map(row -> line(row, language)).toList());
  }

  private static Line line(Row row, Language language) {
    return new Line(
        "cash-out".equals(row.id()) ? "cash" : row.area(),
        row.name().in(language.locale()),
        row.report(),
        row.with(),
        row.delta() == null ? "–" : points(row.delta()));
  }

  private static String points(double delta) {
    // What rounding leaves is no change, and has no sign.
    return Math.abs(delta) < 5e-4
        ? "0.0"
        : new DecimalFormat("+0.0;−0.0", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(100 * delta);
  }
}
