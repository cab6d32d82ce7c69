package io.premortem.report;

import io.premortem.report.ReportView.Column;
import io.premortem.report.ReportView.MonthRow;
import io.premortem.report.disclosure.ShownReport;
import io.premortem.risk.engine.Simulation;
import io.premortem.web.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The layers of the picture of what the company dies of.
 *
 * @param ids of the causes that most certificates would name, the most named first
 * @param rest whether there are others, which become one layer
 */
record IncidenceLayers(ShownReport shown, Language language, List<String> ids, boolean rest) {
  private static final int MOST = 7;

  static IncidenceLayers of(ShownReport shown, Language language) {
    var named =
        shown.report().incidence().entrySet().stream()
            .filter(entry -> HeadlineText.last(entry.getValue()) > 0)
            .sorted(Comparator.comparingDouble(entry -> -HeadlineText.last(entry.getValue())))
            .map(Map.Entry::getKey)
            .toList();
    return new IncidenceLayers(
        shown, language, named.stream().limit(MOST).toList(), named.size() > MOST);
  }

  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    ids.forEach(id -> columns.add(column(id)));
    if (rest) {
      columns.add(new Column(language.pick("Other causes", "其他原因"), ""));
    }
    return columns;
  }

  List<MonthRow> months() {
    int months =
        shown.report().incidence().values().stream()
            .mapToInt(values -> values.length)
            .max()
            .orElse(0);
    return IntStream.range(0, months).mapToObj(this::month).toList();
  }

  private Column column(String id) {
    var cause = shown.causes().get(id);
    return new Column(
        cause == null ? null : cause.name().in(language.locale()),
        Simulation.CASH_OUT.equals(id) ? "cash" : cause.area());
  }

  private MonthRow month(int month) {
    var incidence = shown.report().incidence();
    List<Double> values = new ArrayList<>();
    ids.forEach(id -> values.add(incidence.get(id)[month]));
    if (rest) {
      values.add(
          incidence.entrySet().stream()
              .filter(entry -> !ids.contains(entry.getKey()))
              .mapToDouble(entry -> entry.getValue()[month])
              .sum());
    }
    return new MonthRow(month, values);
  }
}
