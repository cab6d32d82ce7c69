package io.premortem.inference.monitor;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The inputs of a model as they were in the rows learnt from: figures, and no row.
 *
 * @param rows that it was made from
 * @param columns in the order of the model's inputs
 */
public record InputProfile(long rows, List<ColumnShape> columns) {
  public InputProfile {
    columns = List.copyOf(columns);
  }

  /**
   * @param table the model's inputs and nothing else, at least one row
   */
  public static InputProfile of(Table table) {
    return new InputProfile(table.rows(), table.columns().stream().map(ColumnShape::of).toList());
  }

  /** Rows of the table in each group of each column. */
  public long[][] count(Table table) {
    return columns.stream().map(shape -> shape.count(column(table, shape))).toArray(long[][]::new);
  }

  /** The cells of a row that are unlike the rows learnt from. */
  public List<Flag> flags(Table table, int row) {
    List<Flag> flags = new ArrayList<>();
    for (var shape : columns) {
      var kind = shape.flag(column(table, shape), row);
      if (kind != null) {
        flags.add(new Flag(shape.name(), kind));
      }
    }
    return flags;
  }

  /** Rows drawn column by column from the groups: like the rows learnt from, and none of them. */
  Table draw(int rows, RandomGenerator random) {
    return new Table(columns.stream().map(shape -> shape.draw(rows, random)).toList());
  }

  private static Column column(Table table, ColumnShape shape) {
    return table.column(shape.name()).orElseThrow();
  }
}
