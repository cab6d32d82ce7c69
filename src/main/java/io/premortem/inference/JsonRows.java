package io.premortem.inference;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.inference.InputRows.Cell;
import io.premortem.lab.ModelInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a JSON request. */
final class JsonRows {
  static final int MAX_ROWS = 10_000;

  private JsonRows() {}

  static void read(JsonNode rows, InputRows into) {
    long line = 1;
    for (var row : rows) {
      into.add(line++, cells(row, into.inputs()));
    }
  }

  private static Map<String, Cell> cells(JsonNode row, List<ModelInput> inputs) {
    Map<String, Cell> cells = new HashMap<>();
    row.properties().forEach(entry -> cells.put(entry.getKey(), cell(entry.getValue())));
    // Writers of JSON leave out what they have no value for; a row of nothing but that is a
    // mistake.
    if (inputs.stream().anyMatch(input -> cells.containsKey(input.name()))) {
      inputs.stream()
          .filter(ModelInput::optional)
          .forEach(input -> cells.putIfAbsent(input.name(), new Cell.Missing()));
    }
    return cells;
  }

  private static Cell cell(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> new Cell.Missing();
      case NUMBER -> new Cell.Number(value.doubleValue());
      case STRING ->
          value.textValue().isBlank()
              ? new Cell.Missing()
              : new Cell.Text(value.textValue().strip());
      // Yes-or-no columns are learnt as these texts.
      case BOOLEAN -> new Cell.Text(value.asText());
      default -> new Cell.Other(value.toString());
    };
  }
}
