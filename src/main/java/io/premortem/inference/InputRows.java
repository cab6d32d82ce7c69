package io.premortem.inference;

import io.premortem.lab.ModelInput;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import io.premortem.web.Language;
import io.premortem.web.Problem.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows to predict, checked against a model's inputs as they come in. */
final class InputRows {
  /** So many faults are named; more would not be read. */
  private static final int MAX_FAULTS = 20;

  /** A cell as it came; each kind of request makes its own of it. */
  sealed interface Cell {
    record Missing() implements Cell {}

    record Number(double value) implements Cell {}

    record Text(String value) implements Cell {}

    /** Neither a number nor a text; {@code shown} says what it is. */
    record Other(String shown) implements Cell {}
  }

  private final List<ModelInput> inputs;
  private final InferenceMessages text;
  private final List<List<Double>> numbers = new ArrayList<>();
  private final List<List<String>> texts = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int rows;

  InputRows(List<ModelInput> inputs, Language language) {
    this.inputs = inputs;
    this.text = language.messages(InferenceMessages.class);
    inputs.forEach(
        input -> {
          numbers.add(input.number() ? new ArrayList<>() : null);
          texts.add(input.number() ? null : new ArrayList<>());
        });
  }

  List<ModelInput> inputs() {
    return inputs;
  }

  int size() {
    return rows;
  }

  /**
   * Adds a row.
   *
   * @param line what the caller calls it: 1-based row of a list, or line of a file
   * @param cells by column; what the model does not ask for is passed over
   */
  void add(long line, Map<String, Cell> cells) {
    rows++;
    for (int i = 0; i < inputs.size(); i++) {
      var input = inputs.get(i);
      var cell = cells.get(input.name());
      if (cell == null) {
        fault(line, input, text.noColumn(line, input.name()));
      } else if (cell instanceof Cell.Missing) {
        addMissing(i, line);
      } else if (input.number()) {
        addNumber(i, line, cell);
      } else {
        addText(i, line, cell);
      }
    }
  }

  /** What ONNX has for it: NaN, or an empty text. */
  private void addMissing(int i, long line) {
    if (!inputs.get(i).optional()) {
      fault(line, inputs.get(i), text.missing(line, inputs.get(i).name()));
    } else if (inputs.get(i).number()) {
      numbers.get(i).add(Double.NaN);
    } else {
      texts.get(i).add("");
    }
  }

  private void addNumber(int i, long line, Cell cell) {
    if (cell instanceof Cell.Number number && Float.isFinite((float) number.value())) {
      numbers.get(i).add(number.value());
    } else {
      fault(line, inputs.get(i), text.notNumber(line, inputs.get(i).name(), shown(cell)));
    }
  }

  private void addText(int i, long line, Cell cell) {
    if (cell instanceof Cell.Text value) {
      texts.get(i).add(value.value());
    } else {
      fault(line, inputs.get(i), text.notText(line, inputs.get(i).name(), shown(cell)));
    }
  }

  private static String shown(Cell cell) {
    return switch (cell) {
      case Cell.Missing missing -> "";
      case Cell.Number number -> Double.toString(number.value());
      case Cell.Text value ->
          value.value().length() > 40 ? value.value().substring(0, 40) + "…" : value.value();
      case Cell.Other other -> other.shown();
    };
  }

  private void fault(long line, ModelInput input, String message) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(Fault.at(line, input.name(), message));
    }
  }

  /** What is wrong, first rows first; empty when {@link #table} may be asked for. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The rows as columns, in the order of the model's inputs. */
  Table table() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      var name = inputs.get(i).name();
      columns.add(
          inputs.get(i).number()
              ? new Column.Numeric(
                  name, numbers.get(i).stream().mapToDouble(Double::doubleValue).toArray())
              : new Column.Text(name, texts.get(i).toArray(String[]::new)));
    }
    return new Table(columns);
  }

  /** Cells of a row of texts, as a file or a form has them. */
  static Map<String, Cell> cells(
      List<ModelInput> inputs, Map<String, String> values, boolean decimalComma) {
    Map<String, Cell> cells = new HashMap<>();
    for (var input : inputs) {
      var value = values.get(input.name());
      if (value != null) {
        cells.put(input.name(), cell(input, value.strip(), decimalComma));
      }
    }
    return cells;
  }

  private static Cell cell(ModelInput input, String value, boolean decimalComma) {
    if (value.isEmpty()) {
      return new Cell.Missing();
    }
    if (!input.number()) {
      return new Cell.Text(input.truth() ? value.toLowerCase(Locale.ROOT) : value);
    }
    var plain = decimalComma ? value.replace(',', '.') : value;
    return plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")
        ? new Cell.Number(Double.parseDouble(plain))
        : new Cell.Text(value);
  }
}
