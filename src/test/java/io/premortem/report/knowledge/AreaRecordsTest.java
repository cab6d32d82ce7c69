package io.premortem.report.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Basis;
import io.premortem.risk.knowledge.Case;
import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.risk.knowledge.Mitigation;
import io.premortem.risk.knowledge.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an area holds, by count. */
class AreaRecordsTest {
  private static final Text NAME = new Text("n", "名");

  @Test
  void countsEachKindAndWhatNamesASource() {
    var records =
        AreaRecords.of(
            List.of(
                area(
                    List.of(question("Labelling Measures of 2025-03-14 with GB 45438-2024")),
                    List.of(cause(null), cause("BLS, 2005")),
                    List.of(measure(null)),
                    List.of(happened("press, 2023", null), happened("press", "low")))));

    assertThat(records)
        .isEqualTo(new AreaRecords(1, 2, 1, 2, 4, 1, List.of(2005, 2023, 2024, 2025)));
    assertThat(records.records()).isEqualTo(6);
    assertThat(records.span()).isEqualTo("2005–2025");
  }

  @Test
  void takesNoOtherNumberForAYear() {
    assertThat(span("§ 20241689, Art. 1234, p. 19500")).isEmpty();
    assertThat(span("Regulation (EU) 2024/1689")).isEqualTo("2024");
  }

  @Test
  void theAreasOfTheKnowledgeBaseAddUpToTheWhole() {
    var areas = KnowledgeFiles.load().areas();
    var each = areas.stream().map(area -> AreaRecords.of(List.of(area))).toList();
    var all = AreaRecords.of(areas);

    assertThat(all.records()).isEqualTo(each.stream().mapToInt(AreaRecords::records).sum());
    assertThat(all.sourced()).isEqualTo(each.stream().mapToInt(AreaRecords::sourced).sum());
    assertThat(all.sourced()).isPositive().isLessThan(all.records());
  }

  private static String span(String source) {
    return AreaRecords.of(List.of(area(List.of(), List.of(cause(source)), List.of(), List.of())))
        .span();
  }

  private static Area area(
      List<Indicator> questions, List<Cause> causes, List<Mitigation> measures, List<Case> cases) {
    return new Area("team", NAME, "2026-11", questions, causes, measures, cases);
  }

  private static Indicator question(String source) {
    return new Indicator.Money("q", NAME, null, null, basis(source));
  }

  private static Cause cause(String source) {
    return new Cause(
        "c",
        NAME,
        Interval.of(0.01),
        new Cause.Effect(Cause.Kind.TERMINAL, null, null, null),
        basis(source));
  }

  private static Mitigation measure(String source) {
    return new Mitigation("m", NAME, "c", null, Interval.of(0.5), null, 1, 1, basis(source));
  }

  private static Case happened(String source, String confidence) {
    return new Case(NAME, 2020, NAME, List.of("c"), source, confidence);
  }

  private static Basis basis(String source) {
    return new Basis(source == null, source, null);
  }
}
