package io.premortem.report;

import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.knowledge.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        .forEach(share -> row("attribution", share.area(), null, null, share.delta(), null, null));
    report
        .mitigations()
        .forEach(
            gain -> {
              row("mitigation", gain.id(), gain.name(), null, gain.delta(), null, null);
              row("mitigationCost", gain.id(), gain.name(), null, gain.cost(), null, null);
            });
    report
        .sensitivity()
        .forEach(
            input ->
                row("sensitivity", input.input(), null, null, null, input.low(), input.high()));
    return out.toString();
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
