package io.premortem.report;

import io.premortem.report.disclosure.Amounts;
import io.premortem.report.disclosure.Disclosure;
import io.premortem.report.disclosure.Section;
import io.premortem.report.disclosure.ShownReport;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.knowledge.Interval;
import io.premortem.web.Language;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;

/**
 * A report in the language of its reader, as the page shows it.
 *
 * @param asks address of the page where its readers ask about its numbers; null where none do
 */
record ReportView(
    Report report,
    Disclosure disclosure,
    String headline,
    List<AreaRow> areas,
    List<CauseRow> causes,
    List<SurvivalPoint> survival,
    boolean shared,
    String asks,
    List<Column> columns,
    List<MonthRow> incidence,
    RunwayRow runway,
    List<AttributionRow> attribution,
    List<MitigationRow> mitigations,
    List<SensitivityRow> sensitivity,
    List<EvidenceRow> evidence,
    int answered,
    MovementView moved,
    StressView stress,
    List<BudgetRow> budgets,
    List<CauseLine> allCauses,
    CashView cash,
    List<MisfitRow> misfits) {

  /** Chance that the plan itself ends the company in 24 months, were no cause to strike. */
  public double planAlone() {
    return areas.stream().mapToDouble(area -> area.score() - area.excess()).average().orElse(0);
  }

  /** An area and the chance that it alone ends the company. */
  record AreaRow(String id, String name, double score, double low, double high, double excess) {}

  /** A cause with what stands behind it. */
  record CauseRow(
      int rank,
      String id,
      String area,
      String areaName,
      String name,
      double proximate,
      double root,
      List<AnswerRow> answers,
      ExampleRow example,
      List<String> mitigations,
      String source,
      String note,
      HazardView arithmetic) {}

  /** A cause in one line. */
  record CauseLine(
      String id, String name, String area, Interval hazard, double proximate, double root) {}

  /**
   * @param kind of badge
   * @param word on it
   * @param explanation null without one
   */
  record MisfitRow(String kind, String word, String text, String explanation) {}

  /**
   * @param answer null when it is open
   */
  record AnswerRow(String text, String answer, double low, double high) {
    public boolean known() {
      return low == high;
    }
  }

  record ExampleRow(String name, int year, String fact, String source) {}

  record Column(String name, String area) {}

  /**
   * Months; words where there is none.
   *
   * @param closing null when there is no need to raise within the horizon
   */
  record RunwayRow(String early, String middle, String late, String closing, String start) {
    static RunwayRow of(Report report, Language language) {
      var runway = report.runway();
      var raise = report.latestRaise();
      boolean late = raise.startMonth() != null && raise.startMonth() < 1;
      return new RunwayRow(
          month(runway.p5(), language),
          month(runway.p50(), language),
          month(runway.p95(), language),
          raise.closingMonth() == null ? null : raise.closingMonth().toString(),
          late ? language.pick("at once", "立即") : month(raise.startMonth(), language));
    }

    private static String month(Integer month, Language language) {
      return month == null ? language.pick("beyond the horizon", "超出期限") : month.toString();
    }
  }

  record MonthRow(int month, List<Double> values) {}

  record AttributionRow(String area, String name, double delta, double low, double high) {}

  record MitigationRow(
      String id,
      String name,
      String area,
      double delta,
      double low,
      double high,
      Double cost,
      Double costMonths,
      Double perTenThousand,
      int delayMonths) {}

  record SensitivityRow(String name, double low, double high) {}

  record EvidenceRow(
      String areaName,
      String area,
      String text,
      String answer,
      String measuredBy,
      String declared,
      String dataset,
      String status,
      Report.Grade grade) {}

  /** The whole report, for people of the tenant. */
  static ReportView of(Report report, Language language) {
    return new ReportReading(ShownReport.whole(report), language).view(false, null);
  }

  /** What of it a reader outside may see. */
  static ReportView of(ShownReport shown, String asks, Language language) {
    return new ReportReading(shown, language).view(true, asks);
  }

  /**
   * Where a reader asks about one number.
   *
   * @param pin its id, such as {@code area:market}
   */
  public String ask(String pin) {
    return UriBuilder.fromPath(asks).queryParam("pin", "{pin}").build(pin).toString();
  }

  /**
   * @param section as {@link Section#key} has it
   */
  public boolean shows(String section) {
    return disclosure.shows(Section.of(section).orElseThrow());
  }

  public boolean exact() {
    return disclosure.amounts() == Amounts.EXACT;
  }

  public boolean bands() {
    return disclosure.amounts() == Amounts.BANDS;
  }

  /** Whether the page says all that is needed to compute the headline again. */
  public boolean recomputable() {
    return report.provenance() != null && report.provenance().seed() != null;
  }
}
