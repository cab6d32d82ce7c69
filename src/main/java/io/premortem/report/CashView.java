package io.premortem.report;

import io.premortem.report.disclosure.ShownReport;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.web.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What ate the cash of the lives that ran out of it, largest first. */
record CashView(List<Row> rows) {
  /**
   * @param chance to have run out of cash for this by the horizon
   * @param share of all deaths by cash, 0 to 1
   */
  record Row(String name, String area, double chance, double share) {}

  /** Null when nobody runs out of cash. */
  static CashView of(ShownReport shown, Language language) {
    var roots = shown.report().cashRoots();
    // The roots of a death by cash add up to it.
    double all = roots.values().stream().mapToDouble(HeadlineText::last).sum();
    if (all == 0) {
      return null;
    }
    return new CashView(
        roots.entrySet().stream()
            .filter(entry -> HeadlineText.last(entry.getValue()) > 0)
            .map(entry -> row(entry, shown.causes(), all, language))
            .sorted(Comparator.comparingDouble(Row::chance).reversed())
            .toList());
  }

  private static Row row(
      Map.Entry<String, double[]> root,
      Map<String, ShownReport.Named> causes,
      double all,
      Language language) {
    double chance = HeadlineText.last(root.getValue());
    var cause = causes.get(root.getKey());
    return root.getKey().equals(SimulationResult.PLAN) || cause == null
        ? new Row(language.messages(ArithmeticMessages.class).plan(), "cash", chance, chance / all)
        : new Row(cause.name().in(language.locale()), cause.area(), chance, chance / all);
  }
}
