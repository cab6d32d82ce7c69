package io.premortem.dataset.reading;

import io.premortem.dataset.csv.CsvFormat;
import io.premortem.dataset.csv.CsvHead;
import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvOptions;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Notation;
import io.premortem.dataset.profile.Role;
import io.premortem.dataset.profile.RoleRules;
import io.premortem.dataset.profile.TypeRules;
import io.premortem.dataset.unpack.Container;
import io.premortem.dataset.unpack.Unpacked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a file as it would be read.
 *
 * @param container what the table came in
 * @param rows the first rows, in the order of the columns
 */
public record TablePreview(
    Container container, CsvFormat format, List<Column> columns, List<List<String>> rows) {

  /**
   * A column as far as the first rows tell.
   *
   * @param ambiguous whether its dates also read with day and month exchanged
   */
  public record Column(String name, Notation notation, Role role, boolean ambiguous) {
    public ColumnType type() {
      return notation.type();
    }
  }

  private static final int SAMPLE_ROWS = 1000;
  private static final int SHOWN_ROWS = 20;

  /**
   * @throws CsvProblem for a file that cannot be read, as far as its beginning shows
   */
  public static TablePreview of(
      ReceivedFile received, CsvOptions options, Workspace workspace, CsvLimits limits)
      throws IOException, CsvProblem {
    Unpacked unpacked = Unpacked.of(received.path(), workspace.file("unpacked"), limits);
    CsvFormat format = CsvFormat.of(unpacked.text(), options, limits);
    List<List<String>> rows = CsvHead.rows(unpacked.text(), format, SAMPLE_ROWS, limits);
    boolean comma = format.dialect().delimiter() == ';';
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < format.header().names().size(); i++) {
      columns.add(column(format.header().names().get(i), values(rows, i), comma));
    }
    return new TablePreview(
        unpacked.container(), format, columns, rows.stream().limit(SHOWN_ROWS).toList());
  }

  private static List<String> values(List<List<String>> rows, int column) {
    return rows.stream()
        .map(row -> row.get(column).strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static Column column(String name, List<String> values, boolean comma) {
    List<String> present = values.stream().filter(value -> !Notation.isMissing(value)).toList();
    Notation notation =
        present.isEmpty() ? Notation.TEXT : TypeRules.candidates(name, present, comma).getFirst();
    if (notation == Notation.INTEGER && namesThings(name, present)) {
      notation = Notation.TEXT;
    }
    Notation other = TypeRules.exchangedOrder(notation);
    boolean ambiguous = other != null && present.stream().allMatch(other::matches);
    return new Column(name, notation, RoleRules.of(name, notation, false), ambiguous);
  }

  private static boolean namesThings(String name, List<String> values) {
    var digits =
        values.stream()
            .mapToInt(value -> value.replaceAll("[+-]", "").length())
            .summaryStatistics();
    return TypeRules.isIdentifier(name, digits.getMin(), digits.getMax());
  }

  /** Values of a column to show beside it, at most three different ones. */
  public List<String> examples(int column) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(value -> !value.isBlank())
        .distinct()
        .limit(3)
        .toList();
  }

  /** The encoding that was found or given. */
  public Optional<String> encoding() {
    return container == Container.XLSX ? Optional.empty() : Optional.of(format.encoding().id());
  }
}
