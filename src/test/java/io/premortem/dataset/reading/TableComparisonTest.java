package io.premortem.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.profile.ColumnChange;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Group;
import io.premortem.dataset.profile.PopulationStability;
import io.premortem.dataset.profile.TableChange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableComparisonTest {
  private static final DuckDbSettings SETTINGS = new DuckDbSettings(512, 2);

  @Test
  void groupsNumbersByTheDecilesOfTheEarlierTable() throws Exception {
    // 1 … 100, then the same with everything above 50 gone and 50 values missing.
    var change =
        compare(
            column("x", 100, i -> i + 1 + ".5"), column("x", 100, i -> i < 50 ? i + 1 + ".5" : ""));
    var x = only(change);
    assertThat(x.groups())
        .extracting(Group::high)
        .containsExactly(
            "10.5", "20.5", "30.5", "40.5", "50.5", "60.5", "70.5", "80.5", "90.5", null, null);
    assertThat(x.groups())
        .extracting(Group::before)
        .containsExactly(10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 0L);
    assertThat(x.groups())
        .extracting(Group::after)
        .containsExactly(10L, 10L, 10L, 10L, 10L, 0L, 0L, 0L, 0L, 0L, 50L);
    // Five deciles fall from 10 to half a row of 100, missing rises from half a row to 50.
    double expected = 5 * 0.095 * Math.log(20) + 0.495 * Math.log(100);
    assertThat(x.stability().index()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void seesWhatAnEquallyWideHistogramDoesNot() throws Exception {
    // One far value makes every other one fall into the first of twenty equally wide bins.
    var before = column("x", 1001, i -> Integer.toString(i == 1000 ? 1_000_000 : i));
    var after = column("x", 1001, i -> Integer.toString(i == 1000 ? 1_000_000 : i / 2));
    var x = only(compare(before, after));
    assertThat(x.before().histogram().getFirst().count()).isEqualTo(1000);
    assertThat(x.after().histogram().getFirst().count()).isEqualTo(1000);
    assertThat(x.groups().stream().mapToLong(Group::before).sum()).isEqualTo(1001);
    assertThat(x.groups().stream().mapToLong(Group::after).sum()).isEqualTo(1001);
    assertThat(x.stability().shift()).isEqualTo(PopulationStability.Shift.LARGE);
    assertThat(only(compare(before, before)).stability().index()).isZero();
  }

  @Test
  void comparesFewNumbersAndLevelsValueByValue() throws Exception {
    // A constant that moves below itself would hide in the lowest decile.
    var constant = only(compare(column("x", 20, _ -> "7"), column("x", 20, _ -> "3")));
    assertThat(constant.groups())
        .containsExactly(
            new Group(Group.Kind.VALUE, "7", null, 20, 0),
            new Group(Group.Kind.OTHER, null, null, 0, 20),
            new Group(Group.Kind.MISSING, null, null, 0, 0));
    assertThat(constant.stability().index()).isCloseTo(2 * 0.975 * Math.log(40), within(1e-12));

    var levels =
        only(
            compare(
                column("kind", 10, i -> i < 6 ? "it's \"a\"" : "b"),
                column("kind", 10, i -> i < 3 ? "it's \"a\"" : i < 9 ? "b" : "new")));
    assertThat(levels.groups())
        .containsExactly(
            new Group(Group.Kind.VALUE, "it's \"a\"", null, 6, 3),
            new Group(Group.Kind.VALUE, "b", null, 4, 6),
            new Group(Group.Kind.OTHER, null, null, 0, 1),
            new Group(Group.Kind.MISSING, null, null, 0, 0));
  }

  @Test
  void groupsTimesAndShowsThemAsDates() throws Exception {
    var change =
        compare(
            column("day", 60, i -> "2024-0%d-%02d".formatted(1 + i / 28, 1 + i % 28)),
            column("day", 60, i -> "2025-0%d-%02d".formatted(1 + i / 28, 1 + i % 28)));
    var day = only(change);
    assertThat(day.groups().getFirst().high()).isEqualTo("2024-01-06");
    assertThat(day.groups().get(9))
        .isEqualTo(new Group(Group.Kind.INTERVAL, "2024-02-26", null, 6, 60));
  }

  @Test
  void tellsColumnsThatCameWentAndChangedTheirType() throws Exception {
    var change =
        compare(
            "gone,same,code,wide\n1,2,3,1\n4,5,6,2\n", "same,code,wide,New\n2,x,1.5,1\n5,y,2,2\n");
    assertThat(change.added()).extracting(ColumnProfile::name).containsExactly("New");
    assertThat(change.removed()).extracting(ColumnProfile::name).containsExactly("gone");
    assertThat(change.retyped()).extracting(ColumnChange::name).containsExactly("code", "wide");
    assertThat(change.kept())
        .extracting(ColumnChange::name)
        .containsExactly("same", "code", "wide");
    // Numbers became text: there is nothing to compare. Whole numbers became decimal: there is.
    assertThat(change.kept().get(1).stability()).isNull();
    assertThat(change.kept().get(1).groups()).isEmpty();
    assertThat(change.kept().get(2).after().type()).isEqualTo(ColumnType.DECIMAL);
    assertThat(change.kept().get(2).stability()).isNotNull();
  }

  @Test
  void comparesFreeTextByWhetherItIsThere() throws Exception {
    var note =
        only(
            compare(column("note", 8, i -> "n" + i), column("note", 8, i -> i < 2 ? "" : "m" + i)));
    assertThat(note.groups())
        .containsExactly(
            new Group(Group.Kind.PRESENT, null, null, 8, 6),
            new Group(Group.Kind.MISSING, null, null, 0, 2));
  }

  private static ColumnChange only(TableChange change) {
    return change.kept().stream().filter(c -> !c.name().equals("row")).findFirst().orElseThrow();
  }

  /** A table of two columns, since a blank line of one column is no row. */
  private static String column(String name, int rows, IntFunction<String> value) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "r,\"" + value.apply(i).replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining("\n", "row," + name + "\n", "\n"));
  }

  private static TableChange compare(String before, String after) throws Exception {
    try (var first = Workspace.open();
        var second = Workspace.open();
        var both = Workspace.open()) {
      var earlier = table(before, first);
      var later = table(after, second);
      return TableComparison.compare(
          Files.copy(earlier.parquet(), both.file("before.parquet")),
          earlier.profile(),
          Files.copy(later.parquet(), both.file("after.parquet")),
          later.profile(),
          both,
          SETTINGS);
    }
  }

  private static TableFile table(String csv, Workspace workspace) throws Exception {
    var received =
        ReceivedFile.receive(
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            workspace.file("original"),
            CsvLimits.DEFAULT);
    return TableFile.of(received, ReadingChoices.AUTOMATIC, workspace, CsvLimits.DEFAULT, SETTINGS);
  }
}
