package io.premortem.dataset.reading;

import static io.premortem.dataset.reading.DuckDb.text;

import io.premortem.dataset.csv.CsvFile;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.Notation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table {@code data} with columns {@code c1, c2, …}, each of the type that all its values have.
 *
 * @param ambiguous names of date columns that read both day first and month first
 * @param mixed names of columns with amounts in several currencies
 */
record TypedTable(long rows, List<Column> columns, Set<String> ambiguous, Set<String> mixed) {

  /** A wanted column, and how the file writes its values. */
  record Column(WantedColumn wanted, Notation notation) {
    String name() {
      return wanted.name();
    }
  }

  /**
   * Loads the rows that {@link CsvFile#check} wrote to {@code canonical}.
   *
   * @throws CsvProblem for a value that is not of the type that a user chose for its column
   */
  static TypedTable load(
      DuckDb db,
      CsvFile file,
      Path canonical,
      List<WantedColumn> wanted,
      boolean comma,
      Notations.Lines lines)
      throws IOException, CsvProblem {
    showText(db, file.format().header().names().size(), canonical);
    Notations notations = Notations.of(db, wanted, comma, lines);
    List<Column> columns =
        IntStream.range(0, wanted.size())
            .mapToObj(i -> new Column(wanted.get(i), notations.chosen().get(i)))
            .toList();
    convert(db, columns);
    long rows = db.one("SELECT count(*) FROM data", row -> row.getLong(1));
    if (rows != file.rows()) {
      throw new IllegalStateException("DuckDB read " + rows + " of " + file.rows() + " rows");
    }
    return new TypedTable(rows, columns, notations.ambiguous(), notations.mixed());
  }

  static String column(int index) {
    return "c" + (index + 1);
  }

  /**
   * All values as text; empty is NULL. A view: reading the file again is quicker than writing it
   * into a table of text.
   */
  private static void showText(DuckDb db, int width, Path canonical) {
    String types = columns(width, c -> text(c) + ": 'VARCHAR'");
    db.execute(
        "CREATE VIEW raw AS SELECT * FROM read_csv(%s, auto_detect = false, header = false, "
                .formatted(text(canonical.toString()))
            + "delim = ',', quote = '\"', escape = '\"', new_line = '\\n', strict_mode = true, "
            + "max_line_size = 4194304, buffer_size = 16777216, columns = {%s})".formatted(types));
  }

  private static String columns(int width, UnaryOperator<String> form) {
    return IntStream.range(0, width)
        .mapToObj(i -> form.apply(column(i)))
        .collect(Collectors.joining(", "));
  }

  private static void convert(DuckDb db, List<Column> columns) {
    String values =
        IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    Conversion.of(columns.get(i).notation()).value(columns.get(i).wanted().raw())
                        + " AS "
                        + column(i))
            .collect(Collectors.joining(", "));
    db.execute("CREATE TABLE data AS SELECT " + values + " FROM raw");
  }
}
