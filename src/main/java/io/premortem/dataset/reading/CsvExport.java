package io.premortem.dataset.reading;

import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A Parquet file of ours as CSV that is safe to open in a spreadsheet. */
public final class CsvExport {

  /** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection). */
  private static final String FORMULA = "^[=+@\\t\\r\\-]";

  private CsvExport() {}

  /**
   * Writes CSV (UTF-8, comma, LF, missing is empty). Names and text cells that a spreadsheet would
   * take for formulas get an apostrophe in front; numbers and times are written as they are.
   *
   * @return a file in {@code workspace}
   */
  public static Path write(
      Path parquet, Workspace workspace, List<ColumnProfile> columns, DuckDbSettings settings) {
    Path csv = workspace.file("export.csv");
    String values = columns.stream().map(CsvExport::value).collect(Collectors.joining(", "));
    try (var db = DuckDb.open(workspace, settings)) {
      db.execute(
          "COPY (SELECT %s FROM read_parquet(%s)) TO %s (FORMAT csv, HEADER true)"
              .formatted(values, DuckDb.text(parquet.toString()), DuckDb.text(csv.toString())));
    }
    return csv;
  }

  private static String value(ColumnProfile column) {
    String name = DuckDb.name(column.name());
    boolean free = column.type() == ColumnType.TEXT || column.type() == ColumnType.CATEGORICAL;
    String value =
        free
            ? "CASE WHEN regexp_matches(%1$s, %2$s) THEN concat('''', %1$s) ELSE %1$s END"
                .formatted(name, DuckDb.text(FORMULA))
            : ProfileQueries.shown(name, column.notation());
    return value + " AS " + DuckDb.name(shown(column.name()));
  }

  private static String shown(String name) {
    return "=+@-".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
  }
}
