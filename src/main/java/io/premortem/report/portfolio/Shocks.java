package io.premortem.report.portfolio;

import io.premortem.report.coupling.Exposure;
import io.premortem.report.coupling.SharedShock;
import io.premortem.report.coupling.Toll;
import io.premortem.risk.knowledge.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many of the fund's companies may be gone in twelve months, all together.
 *
 * @param companies that consented to be counted
 * @param missing how many more must consent before anything is told; 0 when enough have
 * @param coupled null while too few consent
 * @param independent the same without coupling; null as above
 * @param cause that leads; null as above, and when no two companies share one
 */
record Shocks(int companies, int missing, Toll coupled, Toll independent, Lead cause) {
  static final int FEWEST = 5;

  /** As in a report's own shared shock. */
  static final double USUAL = 0.3;

  /**
   * A cause of several companies.
   *
   * @param area {@code cash} where the plan itself is the cause
   * @param expected number of companies that die of it at the root in twelve months
   * @param companies that have it among their causes
   */
  record Lead(String id, String area, Text name, double expected, int companies) {
    private static final Comparator<Lead> ORDER =
        Comparator.comparingDouble(Lead::expected).thenComparing(Lead::id);

    Lead with(Lead other) {
      return new Lead(id, area, name, expected + other.expected, companies + other.companies);
    }
  }

  static Shocks of(List<Position> positions, double coupling) {
    var counted = counted(positions);
    int missing = Math.max(0, FEWEST - counted.size());
    if (missing > 0) {
      return new Shocks(counted.size(), missing, null, null, null);
    }
    List<Exposure> exposures = counted.stream().map(Position::exposure).toList();
    return new Shocks(
        counted.size(),
        0,
        SharedShock.toll(exposures, coupling),
        SharedShock.toll(exposures, 0),
        lead(counted).orElse(null));
  }

  /** Each company once, by its newest share. */
  private static List<Position> counted(List<Position> positions) {
    Map<String, Position> byCompany = new LinkedHashMap<>();
    positions.stream()
        .filter(Position::counted)
        .forEach(position -> byCompany.putIfAbsent(position.holding().company().alias(), position));
    return List.copyOf(byCompany.values());
  }

  private static Optional<Lead> lead(List<Position> counted) {
    Map<String, Lead> byCause = new LinkedHashMap<>();
    counted.stream()
        .flatMap(Shocks::causes)
        .forEach(cause -> byCause.merge(cause.id(), cause, Lead::with));
    return byCause.values().stream().filter(cause -> cause.companies() > 1).max(Lead.ORDER);
  }

  private static Stream<Lead> causes(Position position) {
    var report = position.report();
    return report.causes().stream()
        .map(
            cause ->
                new Lead(
                    cause.id(),
                    Position.area(cause),
                    cause.name(),
                    report.rootChance(cause.id(), Position.YEAR),
                    1));
  }
}
