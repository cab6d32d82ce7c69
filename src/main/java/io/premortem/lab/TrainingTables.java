package io.premortem.lab;

import io.premortem.dataset.profile.Columns;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;

/** A data set's columns as the learner takes them. */
final class TrainingTables {
  private TrainingTables() {}

  static Table of(Columns columns) {
    return new Table(columns.columns().stream().map(TrainingTables::column).toList());
  }

  private static Column column(Columns.Column column) {
    return switch (column) {
      case Columns.Numbers numbers -> new Column.Numeric(numbers.name(), numbers.values());
      case Columns.Texts texts -> new Column.Text(texts.name(), texts.values());
    };
  }
}
