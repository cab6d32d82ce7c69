package io.premortem.dataset.reading;

import io.premortem.dataset.profile.ColumnProfile;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a Parquet file of ours row by row. */
public final class TableScan {

  /** The current row; not to be kept. */
  public interface Row {

    /** A value that is no number, times in ISO 8601; null where missing or a number. */
    String text(String column);

    /** A number; NaN where missing or no number. */
    double number(String column);
  }

  /** Takes the current row. */
  @FunctionalInterface
  public interface Visitor {
    void visit(Row row);
  }

  private TableScan() {}

  /**
   * @param parquet in {@code workspace}, as {@link TableFile} wrote it
   * @param columns that are wanted, at least one
   */
  public static void forEach(
      Path parquet,
      Workspace workspace,
      List<ColumnProfile> columns,
      DuckDbSettings settings,
      Visitor visitor) {
    String wanted = columns.stream().map(TableScan::expression).collect(Collectors.joining(", "));
    try (var db = DuckDb.open(workspace, settings)) {
      var current = new Current(columns);
      db.forEach(
          "SELECT " + wanted + " FROM read_parquet(" + DuckDb.text(parquet.toString()) + ")",
          row -> {
            current.read(row);
            visitor.visit(current);
          });
    }
  }

  private static String expression(ColumnProfile column) {
    String name = DuckDb.name(column.name());
    if (column.type().isNumber()) {
      return "CAST(" + name + " AS DOUBLE)";
    }
    return column.type().isTime()
        ? "strftime(CAST(" + name + " AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S')"
        : "CAST(" + name + " AS VARCHAR)";
  }

  private static final class Current implements Row {
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] numeric;
    private final double[] numbers;
    private final String[] texts;

    private Current(List<ColumnProfile> columns) {
      numeric = new boolean[columns.size()];
      numbers = new double[columns.size()];
      texts = new String[columns.size()];
      for (int i = 0; i < columns.size(); i++) {
        places.put(columns.get(i).name(), i);
        numeric[i] = columns.get(i).type().isNumber();
        numbers[i] = Double.NaN;
      }
    }

    private void read(ResultSet row) throws SQLException {
      for (int i = 0; i < texts.length; i++) {
        if (numeric[i]) {
          double value = row.getDouble(i + 1);
          numbers[i] = row.wasNull() ? Double.NaN : value;
        } else {
          texts[i] = row.getString(i + 1);
        }
      }
    }

    @Override
    public String text(String column) {
      Integer place = places.get(column);
      return place == null ? null : texts[place];
    }

    @Override
    public double number(String column) {
      Integer place = places.get(column);
      return place == null ? Double.NaN : numbers[place];
    }
  }
}
