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
 * @param grades how far answers are believed
 */
public record Knowledge(
    String version, List<Area> areas, Map<String, Double> unitsPerDollar, Grades grades) {

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

  /** With what a company adds of its own; of areas that are not here nothing is taken. */
  public Knowledge with(List<Addition> additions) {
    if (additions.isEmpty()) {
      return this;
    }
    List<Area> more = areas.stream().map(area -> area.with(additions)).toList();
    return new Knowledge(version, more, unitsPerDollar, grades);
  }

  public Stream<Case> cases() {
    return areas.stream().flatMap(area -> area.cases().stream());
  }
}
