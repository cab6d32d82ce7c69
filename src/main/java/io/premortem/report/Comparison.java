package io.premortem.report;

import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.knowledge.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two reports side by side: one and the one that it is held against.
 *
 * @param month at which survival and causes are compared: the nearer horizon
 * @param delta survival then, the report's less the other's
 * @param survival months 0 to {@code month}
 * @param areas chance of each area alone to end the company within 24 months, in the order of the
 *     knowledge base
 * @param causes chance to have died of each at the root by {@code month}, widest difference first
 */
public record Comparison(
    Side report,
    Side with,
    int month,
    double delta,
    List<Month> survival,
    List<Row> areas,
    List<Row> causes) {

  /**
   * @param survival at the month of comparison, with its 90 % interval
   * @param runway median month in which the cash runs out; null past the horizon
   */
  public record Side(
      UUID report,
      int number,
      UUID assessment,
      String name,
      Instant createdAt,
      double survival,
      double low,
      double high,
      Integer runway) {}

  /** Survival, with the report's 90 % interval. */
  public record Month(int month, double report, double low, double high, double with) {}

  /**
   * @param area id of the area it belongs to, for colour; the id itself for an area
   * @param report a chance; null when the report does not know it
   * @param with the same of the other
   * @param delta null unless both know it
   */
  public record Row(String id, String area, Text name, Double report, Double with, Double delta) {}

  /** What is known of an area or a cause. */
  private record Known(String id, String area, Text name, double chance) {}

  static Comparison between(Report report, Report with) {
    int month = Math.min(report.survival().size(), with.survival().size()) - 1;
    Side one = side(report, month);
    Side other = side(with, month);
    return new Comparison(
        one,
        other,
        month,
        one.survival() - other.survival(),
        IntStream.rangeClosed(0, month).mapToObj(t -> month(report, with, t)).toList(),
        rows(areas(report), areas(with)),
        rows(causes(report, month), causes(with, month)).stream()
            .sorted(Comparator.comparingDouble(width()).reversed())
            .toList());
  }

  private static Side side(Report report, int month) {
    SurvivalPoint then = report.survival().get(month);
    return new Side(
        report.id(),
        report.number(),
        report.assessment().id(),
        report.assessment().name(),
        report.createdAt(),
        then.p(),
        then.low(),
        then.high(),
        report.runway().p50());
  }

  private static Month month(Report report, Report with, int t) {
    SurvivalPoint then = report.survival().get(t);
    return new Month(t, then.p(), then.low(), then.high(), with.survival().get(t).p());
  }

  private static List<Known> areas(Report report) {
    return report.areas().stream()
        .map(area -> new Known(area.id(), area.id(), area.name(), area.score()))
        .toList();
  }

  private static List<Known> causes(Report report, int month) {
    return report.causes().stream()
        .map(
            cause ->
                new Known(
                    cause.id(), cause.area(), cause.name(), report.rootChance(cause.id(), month)))
        .toList();
  }

  private static List<Row> rows(List<Known> report, List<Known> with) {
    Map<String, Known> left = byId(report);
    Map<String, Known> right = byId(with);
    Map<String, Known> all = new LinkedHashMap<>(left);
    right.forEach(all::putIfAbsent);
    return all.values().stream()
        .map(known -> row(known, left.get(known.id), right.get(known.id)))
        .toList();
  }

  private static Map<String, Known> byId(List<Known> known) {
    return known.stream()
        .collect(Collectors.toMap(Known::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static Row row(Known known, Known left, Known right) {
    return new Row(
        known.id,
        known.area,
        known.name,
        left == null ? null : left.chance,
        right == null ? null : right.chance,
        left == null || right == null ? null : left.chance - right.chance);
  }

  private static ToDoubleFunction<Row> width() {
    return row ->
        Math.abs((row.report() == null ? 0 : row.report()) - (row.with() == null ? 0 : row.with()));
  }
}
