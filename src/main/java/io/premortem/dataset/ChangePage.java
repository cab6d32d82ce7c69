package io.premortem.dataset;

import io.premortem.dataset.profile.ColumnChange;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Group;
import io.premortem.dataset.profile.PopulationStability;
import io.premortem.dataset.profile.PopulationStability.Shift;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the page of changes shows.
 *
 * @param change null while there is nothing to compare with
 * @param versions to choose from
 * @param schema columns that came, went or changed their type
 * @param columns of both, the ones that moved most first
 * @param moved those that moved more than a little and more than by chance, group by group
 */
record ChangePage(
    SeriesView series,
    DatasetChange change,
    List<DatasetSummary> versions,
    List<SchemaLine> schema,
    List<DriftLine> columns,
    List<Movement> moved) {

  private static final int MOVEMENTS = 12;

  /**
   * @param kind {@code added}, {@code removed} or {@code retyped}
   */
  record SchemaLine(String name, String kind, String text) {}

  /**
   * @param stability null where the two are not comparable
   * @param kind of the judgement, as a badge's
   */
  record DriftLine(
      String name,
      double missingBefore,
      double missingNow,
      PopulationStability stability,
      String kind,
      String judgement) {}

  /** A column in groups. */
  record Movement(String name, List<GroupLine> groups) {}

  record GroupLine(String text, double before, double after) {}

  /** Whether the version may be chosen to compare with. */
  public boolean choosable(DatasetSummary version) {
    return !version.id().equals(series.dataset().id());
  }

  /** Whether the version is the one that is compared with. */
  public boolean chosen(DatasetSummary version) {
    return change != null && version.id().equals(change.before().id());
  }

  static ChangePage nothing(SeriesView series, List<DatasetSummary> versions) {
    return new ChangePage(series, null, versions, List.of(), List.of(), List.of());
  }

  static ChangePage of(
      SeriesView series,
      DatasetChange change,
      List<DatasetSummary> versions,
      ChangeMessages messages,
      DatasetTexts texts) {
    var words = new Words(messages, texts);
    var table = change.table();
    var schema =
        Stream.of(
                lines(table.added(), c -> new SchemaLine(c.name(), "added", texts.text(c.type()))),
                lines(
                    table.removed(),
                    c -> new SchemaLine(c.name(), "removed", texts.text(c.type()))),
                table.retyped().stream().map(words::retyped))
            .flatMap(Function.identity())
            .toList();
    var byIndex =
        table.kept().stream().sorted(Comparator.comparingDouble(ChangePage::index).reversed());
    var columns = byIndex.toList();
    return new ChangePage(
        series,
        change,
        versions,
        schema,
        columns.stream().map(c -> words.drift(c, table.rowsBefore(), table.rowsAfter())).toList(),
        columns.stream()
            .filter(ChangePage::moved)
            .limit(MOVEMENTS)
            .map(c -> words.movement(c, table.rowsBefore(), table.rowsAfter()))
            .toList());
  }

  private static Stream<SchemaLine> lines(
      List<ColumnProfile> columns, Function<ColumnProfile, SchemaLine> line) {
    return columns.stream().map(line);
  }

  /** What cannot be compared comes last. */
  private static double index(ColumnChange column) {
    return column.stability() == null ? -1 : column.stability().index();
  }

  private static boolean moved(ColumnChange column) {
    var stability = column.stability();
    return stability != null && stability.shift() != Shift.STABLE && !stability.withinChance();
  }

  /** The page's lines in the language of the messages. */
  private record Words(ChangeMessages messages, DatasetTexts texts) {
    SchemaLine retyped(ColumnChange column) {
      var text =
          messages.fromTo(texts.text(column.before().type()), texts.text(column.after().type()));
      return new SchemaLine(column.name(), "retyped", text);
    }

    DriftLine drift(ColumnChange column, long rowsBefore, long rowsAfter) {
      return new DriftLine(
          column.name(),
          (double) column.before().missing() / rowsBefore,
          (double) column.after().missing() / rowsAfter,
          column.stability(),
          kind(column.stability()),
          judgement(column.stability()));
    }

    Movement movement(ColumnChange column, long rowsBefore, long rowsAfter) {
      return new Movement(
          column.name(),
          column.groups().stream()
              .map(
                  group ->
                      new GroupLine(
                          text(group),
                          (double) group.before() / rowsBefore,
                          (double) group.after() / rowsAfter))
              .toList());
    }

    private static String kind(PopulationStability stability) {
      if (stability == null || stability.shift() == Shift.STABLE) {
        return "neutral";
      }
      return stability.withinChance() ? "info" : "warning";
    }

    private String judgement(PopulationStability stability) {
      if (stability == null) {
        return messages.incomparable();
      }
      return switch (stability.shift()) {
        case STABLE -> messages.stable();
        case MODERATE -> messages.moderate();
        case LARGE -> messages.large();
      };
    }

    private String text(Group group) {
      return switch (group.kind()) {
        case VALUE -> group.low();
        case OTHER -> messages.other();
        case PRESENT -> messages.present();
        case MISSING -> messages.missing();
        case INTERVAL -> {
          if (group.low() == null) {
            yield messages.atMost(group.high());
          }
          yield group.high() == null
              ? messages.above(group.low())
              : messages.between(group.low(), group.high());
        }
      };
    }
  }
}
