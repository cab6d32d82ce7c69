package io.premortem.report;

import io.premortem.report.Report.Evidence;
import io.premortem.report.Report.Origin;
import io.premortem.risk.Assessment;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Measured;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finance figures from a ledger as evidence, the founder's own beside them. */
final class MeasuredEvidence {
  private static final String AREA = "funding";
  private static final String BY = "ledger";
  private static final Map<String, Text> NAMES =
      Map.of(
          "openingCash", new Text("Cash in the bank", "账上现金"),
          "revenue", new Text("Revenue a month", "月收入"),
          "revenueGrowth", new Text("Growth of revenue a month", "收入月增长"),
          "burn", new Text("Spending a month", "月支出"),
          "burnGrowth", new Text("Growth of spending a month", "支出月增长"));

  private MeasuredEvidence() {}

  /** One for each figure of the finance part that was measured; none without a ledger. */
  static List<Evidence> of(Assessment assessment) {
    Measured measured = assessment.measured();
    if (measured == null) {
      return List.of();
    }
    return measured.figures().entrySet().stream()
        .filter(figure -> NAMES.containsKey(figure.getKey()))
        .map(
            figure ->
                new Evidence(
                    "finance." + figure.getKey(),
                    AREA,
                    NAMES.get(figure.getKey()),
                    words(figure.getKey(), figure.getValue()),
                    "measured",
                    BY,
                    declared(figure.getKey(), assessment.finance()),
                    origin(measured)))
        .toList();
  }

  /** The indicator that asks for net burn, answered by the ledger. */
  static Evidence of(Assessment assessment, String area, Indicator indicator, Text said) {
    Measured measured = assessment.measured();
    return new Evidence(
        indicator.id(),
        area,
        indicator.text(),
        words("netBurn", measured.netBurn()),
        "measured",
        indicator.measuredBy(),
        said,
        origin(measured));
  }

  private static Origin origin(Measured measured) {
    return new Origin(measured.dataset(), measured.name(), measured.sha256());
  }

  private static Text declared(String figure, Finance finance) {
    if (finance == null) {
      return null;
    }
    if (figure.equals("openingCash")) {
      Double cash = finance.openingCash();
      return cash == null ? null : words(figure, new Interval(cash, cash));
    }
    Distribution value =
        switch (figure) {
          case "revenue" -> finance.revenue();
          case "revenueGrowth" -> finance.revenueGrowth();
          case "burn" -> finance.burn();
          default -> finance.burnGrowth();
        };
    return value == null
        ? null
        : words(figure, new Interval(value.quantile(0.05), value.quantile(0.95)));
  }

  private static Text words(String figure, Interval value) {
    boolean percent = figure.endsWith("Growth");
    double unit = percent ? 100 : 1;
    var format =
        new DecimalFormat(percent ? "0.0" : "#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String low = format.format(value.low() * unit);
    String high = format.format(value.high() * unit);
    String both = low.equals(high) ? low : low + " – " + high;
    return percent ? new Text(both + " %", both + "%") : new Text(both, both);
  }
}
