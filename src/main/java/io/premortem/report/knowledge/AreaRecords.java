package io.premortem.report.knowledge;

import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Case;
import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Mitigation;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an area of the knowledge base holds, counted.
 *
 * @param sourced records of the four kinds that name a source; the others are judgement
 * @param unchecked cases whose source nobody has checked
 * @param years that the sources name, ascending, without repetition
 */
record AreaRecords(
    int questions,
    int causes,
    int measures,
    int cases,
    int sourced,
    int unchecked,
    List<Integer> years) {

  // Not the number of a law: 45438-2025 names a year, 20241689 none.
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  static AreaRecords of(List<Area> areas) {
    var sources = areas.stream().flatMap(AreaRecords::sources).toList();
    return new AreaRecords(
        areas.stream().mapToInt(area -> area.indicators().size()).sum(),
        areas.stream().mapToInt(area -> area.causes().size()).sum(),
        areas.stream().mapToInt(area -> area.mitigations().size()).sum(),
        areas.stream().mapToInt(area -> area.cases().size()).sum(),
        sources.size(),
        (int)
            areas.stream()
                .flatMap(area -> area.cases().stream())
                .filter(known -> known.confidence() != null)
                .count(),
        years(sources));
  }

  public int records() {
    return questions + causes + measures + cases;
  }

  /** Of the sources, oldest to newest; empty where no source names a year. */
  public String span() {
    if (years.size() < 2) {
      return years.isEmpty() ? "" : years.getFirst().toString();
    }
    return years.getFirst() + "–" + years.getLast();
  }

  private static Stream<String> sources(Area area) {
    return Stream.of(
            area.indicators().stream().map(Indicator::basis).map(basis -> basis.source()),
            area.causes().stream().map(Cause::basis).map(basis -> basis.source()),
            area.mitigations().stream().map(Mitigation::basis).map(basis -> basis.source()),
            area.cases().stream().map(Case::source))
        .flatMap(kind -> kind)
        .filter(Objects::nonNull);
  }

  private static List<Integer> years(List<String> sources) {
    return sources.stream()
        .flatMap(source -> YEAR.matcher(source).results())
        .map(found -> Integer.valueOf(found.group()))
        .distinct()
        .sorted()
        .toList();
  }
}
