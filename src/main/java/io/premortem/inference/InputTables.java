package io.premortem.inference;

import io.premortem.dataset.profile.Columns;
import io.premortem.lab.ModelInput;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A data set's columns as a model takes them. */
final class InputTables {
  private InputTables() {}

  /**
   * Inputs that the columns cannot feed: absent, or of the other type.
   *
   * @param columns some or all columns of a data set
   */
  static List<ModelInput> lacking(Columns columns, List<ModelInput> inputs) {
    return inputs.stream().filter(input -> column(columns, input).isEmpty()).toList();
  }

  /** The inputs in their order; {@link #lacking} must be empty. */
  static Table of(Columns columns, List<ModelInput> inputs) {
    List<Column> table = new ArrayList<>();
    inputs.forEach(input -> table.add(column(columns, input).orElseThrow()));
    return new Table(table);
  }

  private static Optional<Column> column(Columns columns, ModelInput input) {
    return columns
        .column(input.name())
        .flatMap(
            column ->
                switch (column) {
                  case Columns.Numbers numbers when input.number() ->
                      Optional.of(new Column.Numeric(numbers.name(), numbers.values()));
                  case Columns.Texts texts when !input.number() ->
                      Optional.of(new Column.Text(texts.name(), texts.values()));
                  case Columns.Column _ -> Optional.empty();
                });
  }
}
