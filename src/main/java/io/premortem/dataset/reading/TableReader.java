package io.premortem.dataset.reading;

import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Columns;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a Parquet file of ours back into memory. */
public final class TableReader {

  private TableReader() {}

  /**
   * @param parquet in {@code workspace}, as {@link TableFile} wrote it
   * @param rows number of its rows
   * @param profiles its columns, or those of them that are wanted
   */
  public static Columns read(
      Path parquet,
      Workspace workspace,
      long rows,
      List<ColumnProfile> profiles,
      DuckDbSettings settings) {
    int size = Math.toIntExact(rows);
    List<Columns.Column> columns = profiles.stream().map(p -> empty(p, size)).toList();
    String wanted =
        profiles.stream().map(TableReader::expression).collect(Collectors.joining(", "));
    try (var db = DuckDb.open(workspace, settings)) {
      int[] next = {0};
      db.forEach(
          "SELECT " + wanted + " FROM read_parquet(" + DuckDb.text(parquet.toString()) + ")",
          row -> fill(columns, row, next[0]++));
      if (next[0] != size) {
        throw new IllegalStateException("Parquet holds " + next[0] + " rows, not " + size);
      }
    }
    return new Columns(size, new ArrayList<>(columns));
  }

  static Columns.Column empty(ColumnProfile profile, int size) {
    if (profile.type().isNumber()) {
      double[] values = new double[size];
      Arrays.fill(values, Double.NaN);
      return new Columns.Numbers(profile.name(), profile.type(), values);
    }
    return new Columns.Texts(profile.name(), profile.type(), new String[size]);
  }

  static String expression(ColumnProfile profile) {
    String name = DuckDb.name(profile.name());
    return profile.type().isNumber()
        ? "CAST(" + name + " AS DOUBLE)"
        : ProfileQueries.shown(name, profile.notation());
  }

  static void fill(List<Columns.Column> columns, ResultSet row, int at) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      switch (columns.get(i)) {
        case Columns.Numbers numbers -> {
          double value = row.getDouble(i + 1);
          if (!row.wasNull()) {
            numbers.values()[at] = value;
          }
        }
        case Columns.Texts texts -> texts.values()[at] = row.getString(i + 1);
      }
    }
  }
}
