package io.premortem.report;

import io.premortem.report.Comparison.Row;
import io.premortem.risk.engine.Simulation;
import io.premortem.web.Language;
import java.util.List;

/** Two reports side by side, in the language of their reader. */
record ComparisonView(
    Comparison both, String name, String with, List<Line> areas, List<Line> causes) {
  private static final int CAUSES = 15;

  /**
   * @param report a chance; null when the report does not know it
   * @param delta of the two; null unless both know it
   */
  record Line(String area, String name, Double report, Double with, Double delta) {}

  static ComparisonView of(Comparison both, Language language) {
    var words = language.messages(ComparisonMessages.class);
    return new ComparisonView(
        both,
        words.named(both.report().name(), both.report().number()),
        words.named(both.with().name(), both.with().number()),
        both.areas().stream().map(row -> line(row, language)).toList(),
        both.causes().stream().limit(CAUSES).map(row -> line(row, language)).toList());
  }

  private static Line line(Row row, Language language) {
    return new Line(
        Simulation.CASH_OUT.equals(row.id()) ? "cash" : row.area(),
        row.name().in(language.locale()),
        row.report(),
        row.with(),
        row.delta());
  }
}
