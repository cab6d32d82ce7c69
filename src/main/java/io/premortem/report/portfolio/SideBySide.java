package io.premortem.report.portfolio;

import io.premortem.report.Report;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.web.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Up to four companies side by side, in the language of the reader.
 *
 * @param path of the portfolio
 * @param survival months 0 to the nearest horizon
 * @param areas in the order of the first report, then what others add
 */
record SideBySide(String path, List<Side> sides, List<Month> survival, List<Area> areas) {
  static final int MOST = 4;
  private static final int CAUSES = 5;

  /**
   * @param row its figures, as in the portfolio
   * @param causes likeliest first, at most five
   */
  record Side(PortfolioView.Row row, List<Cause> causes) {}

  record Cause(String area, String name, double root) {}

  record Month(int month, List<Double> alive) {}

  /**
   * @param scores in the order of the sides; null where a report does not know the area
   */
  record Area(String id, String name, List<Report.AreaScore> scores) {}

  public boolean enough() {
    return sides.size() > 1;
  }

  static SideBySide of(String path, List<Position> chosen, Language language) {
    int months =
        chosen.stream().mapToInt(position -> position.report().survival().size()).min().orElse(0);
    return new SideBySide(
        path,
        chosen.stream().map(position -> side(position, language)).toList(),
        IntStream.range(0, months).mapToObj(month -> month(month, chosen)).toList(),
        areas(chosen, language));
  }

  private static Side side(Position position, Language language) {
    return new Side(
        PortfolioView.Row.of(position, language),
        position.report().causes().stream()
            .limit(CAUSES)
            .map(
                cause ->
                    new Cause(
                        Position.area(cause), cause.name().in(language.locale()), cause.root()))
            .toList());
  }

  private static Month month(int month, List<Position> chosen) {
    return new Month(
        month,
        chosen.stream()
            .map(position -> position.report().survival().get(month))
            .map(SurvivalPoint::p)
            .toList());
  }

  private static List<Area> areas(List<Position> chosen, Language language) {
    Map<String, String> names = new LinkedHashMap<>();
    chosen.stream()
        .flatMap(position -> position.report().areas().stream())
        .forEach(area -> names.putIfAbsent(area.id(), area.name().in(language.locale())));
    return names.entrySet().stream()
        .map(
            area ->
                new Area(
                    area.getKey(),
                    area.getValue(),
                    chosen.stream().map(position -> score(position, area.getKey())).toList()))
        .toList();
  }

  private static Report.AreaScore score(Position position, String area) {
    return position.report().areas().stream()
        .filter(known -> known.id().equals(area))
        .findFirst()
        .orElse(null);
  }
}
