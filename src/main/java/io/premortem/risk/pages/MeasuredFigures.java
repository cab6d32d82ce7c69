package io.premortem.risk.pages;

import io.premortem.risk.valuation.Measured;
import java.util.List;

/**
 * Figures from a ledger, as the finance page shows them.
 *
 * @param name of the data set
 * @param href of its ledger page; the data set may be gone
 */
record MeasuredFigures(String name, String href, List<Line> lines) {

  /**
   * @param percent whether the figure is a share of 1
   */
  record Line(String label, double low, double high, boolean percent) {}

  /** Null when nothing was measured. */
  static MeasuredFigures of(String org, Measured measured, RiskMessages texts) {
    if (measured == null) {
      return null;
    }
    var lines =
        measured.figures().entrySet().stream()
            .map(
                figure ->
                    new Line(
                        label(figure.getKey(), texts),
                        figure.getValue().low(),
                        figure.getValue().high(),
                        figure.getKey().endsWith("Growth")))
            .toList();
    return new MeasuredFigures(
        measured.name(), "/o/" + org + "/datasets/" + measured.dataset() + "/ledger", lines);
  }

  private static String label(String figure, RiskMessages texts) {
    return switch (figure) {
      case "openingCash" -> texts.openingCash();
      case "revenue" -> texts.revenue();
      case "revenueGrowth" -> texts.revenueGrowth();
      case "burn" -> texts.burn();
      case "burnGrowth" -> texts.burnGrowth();
      default -> texts.netBurn();
    };
  }
}
