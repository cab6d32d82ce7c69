package io.premortem.dataset.reading;

import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Columns;
import io.premortem.dataset.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A table of ours on disk, read as a stream: memory does not grow with its rows.
 *
 * @param parquet in {@code workspace}, as {@link TableFile} wrote it
 */
public record StoredTable(
    Path parquet, Workspace workspace, Profile profile, DuckDbSettings settings) {

  /** Takes a value and the number of rows that have it. */
  @FunctionalInterface
  public interface Values {
    void take(String value, long rows);
  }

  /**
   * The values of a column as text, times in ISO 8601, missing ones left out. One that repeats
   * often comes once, with its count.
   */
  public void forEachValue(ColumnProfile column, Values values) {
    String name = DuckDb.name(column.name());
    String value = ProfileQueries.shown(name, column.notation());
    boolean repeats = column.distinct() * 2 <= profile.rows();
    String sql =
        repeats
            ? "SELECT v, count(*) FROM (SELECT %s AS v FROM %s) WHERE v IS NOT NULL GROUP BY v"
            : "SELECT v, 1 FROM (SELECT %s AS v FROM %s) WHERE v IS NOT NULL";
    try (var db = DuckDb.open(workspace, settings)) {
      db.forEach(
          sql.formatted(value, source()), row -> values.take(row.getString(1), row.getLong(2)));
    }
  }

  /** The rows in their order, values as text, {@code null} where missing; the array is reused. */
  public void forEachRow(List<ColumnProfile> columns, Consumer<String[]> rows) {
    String wanted =
        columns.stream()
            .map(column -> ProfileQueries.shown(DuckDb.name(column.name()), column.notation()))
            .collect(Collectors.joining(", "));
    String[] values = new String[columns.size()];
    try (var db = DuckDb.open(workspace, settings)) {
      db.forEach(
          "SELECT " + wanted + " FROM " + source(),
          row -> {
            for (int i = 0; i < values.length; i++) {
              values[i] = row.getString(i + 1);
            }
            rows.accept(values);
          });
    }
  }

  /** One column in memory. */
  public Columns.Column column(ColumnProfile column) {
    return TableReader.read(parquet, workspace, profile.rows(), List.of(column), settings)
        .columns()
        .getFirst();
  }

  private String source() {
    return "read_parquet(" + DuckDb.text(parquet.toString()) + ")";
  }
}
