package io.premortem.report;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.knowledge.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A report as one long table, one number a row: {@code section, item, name, month, value, low,
 * high} (RFC 4180). Chances are 0 to 1; low and high are the ends of 90 % intervals where there are
 * any.
 */
final class ReportCsv {
  /** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection). */
  private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r');

  private final StringBuilder out = new StringBuilder("section,item,name,month,value,low,high\r\n");
  private final Report report;
  private final boolean chinese;

  private ReportCsv(Report report, boolean chinese) {
    this.report = report;
    this.chinese = chinese;
  }

  /**
   * @param chinese whether names are Chinese, else English
   */
  static String of(Report report, boolean chinese) {
    return new ReportCsv(report, chinese).write();
  }

  private String write() {
    headline();
    survival("survival", report.survival());
    survival("independentSurvival", report.independentSurvival());
    incidence("incidence", report.incidence());
    incidence("rootIncidence", report.rootIncidence());
    incidence("cashRoots", report.cashRoots());
    report
        .areas()
        .forEach(
            area ->
                row("area", area.id(), area.name(), null, area.score(), area.low(), area.high()));
    report
        .causes()
        .forEach(
            cause -> {
              row("proximate", cause.id(), cause.name(), null, cause.proximate(), null, null);
              row("root", cause.id(), cause.name(), null, cause.root(), null, null);
            });
    report
        .attribution()
        .forEach(
            share -> {
              double half = Distribution.Z95 * share.se();
              row(
                  "attribution",
                  share.area(),
                  null,
                  null,
                  share.delta(),
                  share.delta() - half,
                  share.delta() + half);
            });
    report
        .mitigations()
        .forEach(
            gain -> {
              double half = Distribution.Z95 * gain.se();
              row(
                  "mitigation",
                  gain.id(),
                  gain.name(),
                  null,
                  gain.delta(),
                  gain.delta() - half,
                  gain.delta() + half);
              row("mitigationCost", gain.id(), gain.name(), null, gain.cost(), null, null);
            });
    report
        .sensitivity()
        .forEach(
            input ->
                row("sensitivity", input.input(), null, null, null, input.low(), input.high()));
    budgets();
    evidence();
    return out.toString();
  }

  private void headline() {
    var headline = report.headline();
    row(
        "headline",
        "survival",
        headline.text(),
        headline.horizonMonths(),
        headline.survival(),
        headline.low(),
        headline.high());
    var runway = report.runway();
    row("runway", "p5", null, runway.p5(), null, null, null);
    row("runway", "p50", null, runway.p50(), null, null, null);
    row("runway", "p95", null, runway.p95(), null, null, null);
    if (report.stress() != null) {
      var stress = report.stress();
      row("stress", "survival", stress.story(), null, stress.survival(), null, null);
      row("stress", "plausibility", null, null, stress.plausibility(), null, null);
    }
  }

  private void budgets() {
    if (report.budgets() != null) {
      report
          .budgets()
          .forEach(
              set ->
                  row(
                      "budget",
                      Double.toString(set.budget()),
                      names(set.measures()),
                      null,
                      set.delta(),
                      set.delta() - Distribution.Z95 * set.se(),
                      set.delta() + Distribution.Z95 * set.se()));
    }
  }

  private static Text names(List<Text> measures) {
    return new Text(
        measures.stream().map(Text::en).collect(Collectors.joining("; ")),
        measures.stream().map(Text::zh).collect(Collectors.joining("；")));
  }

  /** The value is the credibility of the answer, which is the name. */
  private void evidence() {
    report
        .evidence()
        .forEach(
            behind ->
                row(
                    "evidence." + behind.status(),
                    behind.indicator(),
                    behind.answer(),
                    null,
                    behind.grade() == null ? null : behind.grade().credibility(),
                    null,
                    null));
  }

  private void survival(String section, List<SurvivalPoint> points) {
    points.forEach(
        point -> row(section, "", null, point.month(), point.p(), point.low(), point.high()));
  }

  private void incidence(String section, Map<String, double[]> byMonth) {
    byMonth.forEach(
        (item, values) -> {
          for (int month = 0; month < values.length; month++) {
            row(section, item, null, month, values[month], null, null);
          }
        });
  }

  private void row(
      String section,
      String item,
      Text name,
      Integer month,
      Double value,
      Double low,
      Double high) {
    out.append(section)
        .append(',')
        .append(cell(item))
        .append(',')
        .append(name == null ? "" : cell(chinese ? name.zh() : name.en()))
        .append(',')
        .append(plain(month))
        .append(',')
        .append(plain(value))
        .append(',')
        .append(plain(low))
        .append(',')
        .append(plain(high))
        .append("\r\n");
  }

  private static String plain(Number number) {
    return number == null ? "" : number.toString();
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.contains(text.charAt(0)) ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
