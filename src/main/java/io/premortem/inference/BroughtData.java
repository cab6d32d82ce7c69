package io.premortem.inference;

import io.premortem.dataset.profile.Columns;
import io.premortem.inference.graph.FittedGraph.InputColumn;
import io.premortem.lab.ModelInput;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The data set that a brought graph is tried and judged on.
 *
 * @param columns the whole data set
 * @param targetName null where none was given
 */
record BroughtData(Columns columns, String targetName) {
  /** So many rows judge it; a graph may be slow. */
  private static final int MAX_ROWS = 4_096;

  private static final long SEED = 42;

  boolean hasTarget() {
    return targetName != null && columns.column(targetName).isPresent();
  }

  List<InputColumn> features() {
    return columns.columns().stream()
        .filter(column -> !column.name().equals(targetName))
        .map(column -> new InputColumn(column.name(), column instanceof Columns.Numbers))
        .toList();
  }

  /** Everything that the model's page and form say of an input. */
  List<ModelInput> inputs(List<InputColumn> used) {
    return used.stream().map(this::input).toList();
  }

  private ModelInput input(InputColumn used) {
    return switch (columns.column(used.name()).orElseThrow()) {
      case Columns.Numbers numbers ->
          new ModelInput(
              used.name(),
              "number",
              List.of(),
              Arrays.stream(numbers.values()).filter(Double::isFinite).average().orElse(0));
      case Columns.Texts texts ->
          new ModelInput(
              used.name(),
              "text",
              Arrays.stream(texts.values())
                  .filter(value -> value != null)
                  .distinct()
                  .limit(200)
                  .toList(),
              null);
    };
  }

  /** The values of the target, sorted. */
  List<String> targets() {
    var column = target();
    var values = new TreeSet<String>();
    IntStream.range(0, column.size())
        .filter(row -> !column.missing(row))
        .forEach(row -> values.add(column.text(row)));
    return List.copyOf(values);
  }

  /** Rows that miss nothing, at most {@value #MAX_ROWS}, drawn with a fixed seed. */
  int[] rows(List<ModelInput> inputs) {
    var table = table(inputs);
    var target = target();
    List<Integer> complete =
        IntStream.range(0, columns.rows())
            .filter(row -> !target.missing(row))
            .filter(row -> table.columns().stream().noneMatch(column -> column.missing(row)))
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(complete, new Random(SEED));
    return complete.stream().limit(MAX_ROWS).mapToInt(Integer::intValue).toArray();
  }

  Table table(List<ModelInput> inputs) {
    return InputTables.of(columns, inputs);
  }

  Column target() {
    return switch (columns.column(targetName).orElseThrow()) {
      case Columns.Numbers numbers -> new Column.Numeric(numbers.name(), numbers.values());
      case Columns.Texts texts -> new Column.Text(texts.name(), texts.values());
    };
  }
}
