package io.premortem.dataset.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.dataset.profile.Finding.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingRulesTest {

  @Test
  void saysWhatIsWrongWithColumns() {
    var findings =
        FindingRules.apply(
            100,
            4,
            List.of(
                column("constant", ColumnType.CATEGORICAL, 0, 1, null),
                column("empty", ColumnType.TEXT, 100, 0, null),
                column("sparse", ColumnType.DECIMAL, 30, 60, numbers(0, 1)),
                column("dense", ColumnType.DECIMAL, 29, 70, numbers(0, 1)),
                column("serial", ColumnType.INTEGER, 0, 100, numbers(1, 100)),
                column("amount", ColumnType.INTEGER, 0, 100, numbers(3, 99_000)),
                column("name", ColumnType.TEXT, 0, 97, null),
                column("when", ColumnType.DATE, 0, 50, null)),
            new FindingRules.Reading(true, 0, 0, Set.of("when"), Set.of("name")));
    assertThat(findings)
        .extracting(Finding::kind, Finding::column)
        .containsExactly(
            tuple(Kind.DUPLICATE_ROWS, null),
            tuple(Kind.CONSTANT, "constant"),
            tuple(Kind.ALL_MISSING, "empty"),
            tuple(Kind.MANY_MISSING, "sparse"),
            tuple(Kind.IDENTIFIER_LIKE, "serial"),
            tuple(Kind.IDENTIFIER_LIKE, "name"),
            tuple(Kind.MIXED_CURRENCIES, "name"),
            tuple(Kind.AMBIGUOUS_DATES, "when"));
    assertThat(findings.getFirst().share()).isEqualTo(0.04);
  }

  @Test
  void saysThatATableIsSmallOrHasNoNames() {
    var reading = new FindingRules.Reading(false, 2, 7, Set.of(), Set.of());
    assertThat(FindingRules.apply(3, 0, List.of(), reading))
        .extracting(Finding::kind)
        .containsExactly(Kind.NO_NAMES, Kind.UNNAMED_COLUMNS, Kind.LINES_LEFT_OUT, Kind.FEW_ROWS);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static NumberSummary numbers(double min, double max) {
    return new NumberSummary(min, max, min, 0, min, min, min, max, max);
  }

  private static ColumnProfile column(
      String name, ColumnType type, long missing, long distinct, NumberSummary numbers) {
    return new ColumnProfile(
        name, type, Notation.TEXT, missing, distinct, numbers, null, null, List.of(), List.of());
  }
}
