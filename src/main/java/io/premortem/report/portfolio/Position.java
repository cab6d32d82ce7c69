package io.premortem.report.portfolio;

import io.premortem.report.Holding;
import io.premortem.report.Report;
import io.premortem.report.coupling.Exposure;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import java.util.Optional;
import java.util.Set;

/**
 * A company's report in the portfolio, as one of the fund's people sees it.
 *
 * @param watched whether that person keeps an eye on the company
 */
record Position(Holding holding, boolean watched) {
  static final int YEAR = 12;

  /** Bad years are bad for sales and for raising money at once, as in a report's own shock. */
  private static final Set<String> COUPLED = Set.of("market", "funding");

  Report report() {
    return holding.report();
  }

  /** In twelve months, or at the horizon where that is nearer. */
  SurvivalPoint year() {
    return report().survival().get(Math.min(YEAR, report().survival().size() - 1));
  }

  SurvivalPoint horizon() {
    return report().survival().getLast();
  }

  /** The likeliest root; empty for a report that names no cause. */
  Optional<Report.CauseShare> cause() {
    return report().causes().stream().findFirst();
  }

  /** Of the likeliest cause; {@code cash} where the plan itself is that. */
  String area() {
    return cause().map(Position::area).orElse("");
  }

  static String area(Report.CauseShare cause) {
    return cause.hazard() == null ? "cash" : cause.area();
  }

  /** Whether the company is counted when the fund looks at all of them together. */
  boolean counted() {
    return holding.consent() && report().survival().size() > YEAR;
  }

  /**
   * What it brings into the portfolio in twelve months. Competing causes of proportional hazards
   * have shares of the hazard equal to their shares of the deaths.
   */
  Exposure exposure() {
    double dead = Math.clamp(1 - year().p(), 0, 1);
    double coupled =
        COUPLED.stream()
            .map(report().rootIncidence()::get)
            .filter(byMonth -> byMonth != null)
            .mapToDouble(byMonth -> byMonth[YEAR])
            .sum();
    return new Exposure(dead, dead == 0 ? 0 : Math.clamp(coupled / dead, 0, 1));
  }
}
