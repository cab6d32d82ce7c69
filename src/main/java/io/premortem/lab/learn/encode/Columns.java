package io.premortem.lab.learn.encode;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;

/** Columns of a table by name and type. */
final class Columns {
  private Columns() {}

  /**
   * @throws IllegalArgumentException when the column is absent or of the other type
   */
  static Column.Numeric numeric(Table table, String name) {
    if (named(table, name) instanceof Column.Numeric column) {
      return column;
    }
    throw new IllegalArgumentException("Column " + name + " must be numeric");
  }

  /**
   * @throws IllegalArgumentException when the column is absent or of the other type
   */
  static Column.Text text(Table table, String name) {
    if (named(table, name) instanceof Column.Text column) {
      return column;
    }
    throw new IllegalArgumentException("Column " + name + " must be text");
  }

  /** The cell, with an empty text for a missing one, as the graph sees it. */
  static String cell(Column.Text column, int row) {
    String value = column.values()[row];
    return value == null ? "" : value;
  }

  private static Column named(Table table, String name) {
    return table
        .column(name)
        .orElseThrow(() -> new IllegalArgumentException("No column " + name + " in the table"));
  }
}
