package io.premortem.report;

import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.web.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What ate the cash of the lives that ran out of it, largest first. */
record CashView(List<Row> rows) {
  /**
   * @param chance to have run out of cash for this by the horizon
   * @param share of all deaths by cash, 0 to 1
   */
  record Row(String name, String area, double chance, double share) {}

  /** Null when nobody runs out of cash. */
  static CashView of(Report report, Language language) {
    double[] deaths = report.incidence().get(Simulation.CASH_OUT);
    double all = deaths == null ? 0 : HeadlineText.last(deaths);
    if (all == 0) {
      return null;
    }
    Map<String, Report.CauseShare> causes =
        report.causes().stream().collect(Collectors.toMap(Report.CauseShare::id, cause -> cause));
    return new CashView(
        report.cashRoots().entrySet().stream()
            .filter(entry -> HeadlineText.last(entry.getValue()) > 0)
            .map(entry -> row(entry, causes, all, language))
            .sorted(Comparator.comparingDouble(Row::chance).reversed())
            .toList());
  }

  private static Row row(
      Map.Entry<String, double[]> root,
      Map<String, Report.CauseShare> causes,
      double all,
      Language language) {
    double chance = HeadlineText.last(root.getValue());
    var cause = causes.get(root.getKey());
    return root.getKey().equals(SimulationResult.PLAN) || cause == null
        ? new Row(language.messages(ArithmeticMessages.class).plan(), "cash", chance, chance / all)
        : new Row(cause.name().in(language.locale()), cause.area(), chance, chance / all);
  }
}
