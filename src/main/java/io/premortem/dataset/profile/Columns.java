package io.premortem.dataset.profile;

import java.util.List;
import java.util.Optional;

/**
 * A table in memory, column by column, for learning.
 *
 * @param rows length of every column
 */
public record Columns(int rows, List<Column> columns) {

  public Columns {
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.size() != rows) {
        throw new IllegalArgumentException(
            column.name() + " has " + column.size() + " values, not " + rows);
      }
    }
  }

  /** The column called {@code name}, as the file writes it. */
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** A column; the arrays are not copied and must not be changed. */
  public sealed interface Column permits Numbers, Texts {

    String name();

    ColumnType type();

    int size();
  }

  /**
   * An integer or decimal column.
   *
   * @param values {@code NaN} where missing
   */
  public record Numbers(String name, ColumnType type, double[] values) implements Column {

    @Override
    public int size() {
      return values.length;
    }
  }

  /**
   * A column of any other type: booleans as {@code true} and {@code false}, dates and timestamps in
   * ISO 8601, text as it is.
   *
   * @param values {@code null} where missing
   */
  public record Texts(String name, ColumnType type, String[] values) implements Column {

    @Override
    public int size() {
      return values.length;
    }
  }
}
