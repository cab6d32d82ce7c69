package io.premortem.inference.runtime;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows put together and taken apart, without a detour over single cells. */
final class TableRows {
  private TableRows() {}

  /**
   * The rows of all tables, one table after the other.
   *
   * @param tables at least one; the same columns in the same order
   */
  static Table join(List<Table> tables) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < tables.getFirst().columns().size(); i++) {
      int column = i;
      columns.add(joined(tables.stream().map(table -> table.columns().get(column)).toList()));
    }
    return new Table(columns);
  }

  private static Column joined(List<Column> parts) {
    int size = parts.stream().mapToInt(Column::size).sum();
    int at = 0;
    if (parts.getFirst() instanceof Column.Numeric) {
      var values = new double[size];
      for (var part : parts) {
        System.arraycopy(((Column.Numeric) part).values(), 0, values, at, part.size());
        at += part.size();
      }
      return new Column.Numeric(parts.getFirst().name(), values);
    }
    var values = new String[size];
    for (var part : parts) {
      System.arraycopy(((Column.Text) part).values(), 0, values, at, part.size());
      at += part.size();
    }
    return new Column.Text(parts.getFirst().name(), values);
  }

  /** Rows {@code from} to before {@code to}. */
  static Predictions slice(Predictions all, int from, int to) {
    int classes = Math.max(1, all.classes().size());
    return new Predictions(
        all.classes(), Arrays.copyOfRange(all.probabilities(), from * classes, to * classes));
  }

  /** The predictions of parts, one part after the other. */
  static Predictions joinPredictions(List<Predictions> parts) {
    var all = new float[parts.stream().mapToInt(part -> part.probabilities().length).sum()];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part.probabilities(), 0, all, at, part.probabilities().length);
      at += part.probabilities().length;
    }
    return new Predictions(parts.getFirst().classes(), all);
  }
}
