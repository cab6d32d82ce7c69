package io.premortem.risk.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole knowledge base in one version.
 *
 * @param version year and month of the last change
 * @param areas in the order in which they are shown everywhere
 * @param unitsPerDollar by ISO 4217 code, what one US dollar is worth; amounts of loss are dollars
 */
public record Knowledge(String version, List<Area> areas, Map<String, Double> unitsPerDollar) {

  public Knowledge {
    areas = List.copyOf(areas);
    unitsPerDollar = Map.copyOf(unitsPerDollar);
  }

  public Optional<Area> area(String id) {
    return areas.stream().filter(area -> area.id().equals(id)).findFirst();
  }

  public Stream<Indicator> indicators() {
    return areas.stream().flatMap(area -> area.indicators().stream());
  }

  public Optional<Indicator> indicator(String id) {
    return indicators().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  public Stream<Cause> causes() {
    return areas.stream().flatMap(area -> area.causes().stream());
  }

  public Optional<Cause> cause(String id) {
    return causes().filter(cause -> cause.id().equals(id)).findFirst();
  }

  public Stream<Mitigation> mitigations() {
    return areas.stream().flatMap(area -> area.mitigations().stream());
  }

  public Optional<Mitigation> mitigation(String id) {
    return mitigations().filter(mitigation -> mitigation.id().equals(id)).findFirst();
  }

  /** What one unit of a currency is worth in another; both must be known. */
  public double rate(String from, String to) {
    return from.equals(to) ? 1 : unitsPerDollar.get(to) / unitsPerDollar.get(from);
  }

  public Stream<Case> cases() {
    return areas.stream().flatMap(area -> area.cases().stream());
  }
}
