package io.premortem.lab.learn;

import io.premortem.lab.learn.TrainedModel.Input;
import io.premortem.lab.learn.TrainedModel.InputType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a model says of the columns it asks for, from the rows it learnt from. */
final class Inputs {
  private static final int MAX_LEVELS = 200;

  private Inputs() {}

  /** For a preparation that takes complete rows only. */
  static List<Input> of(Table features, Preparation preparation) {
    List<Input> inputs = new ArrayList<>();
    for (Column column : features.columns()) {
      inputs.add(
          switch (column) {
            case Column.Numeric number ->
                new Input(
                    number.name(), InputType.NUMBER, false, List.of(), preparation.mean(number));
            case Column.Text text ->
                new Input(
                    text.name(), InputType.TEXT, false, preparation.levelsOf(text), Double.NaN);
          });
    }
    return inputs;
  }

  /** For an encoding that bears missing values. */
  static List<Input> of(Table features) {
    List<Input> inputs = new ArrayList<>();
    for (Column column : features.columns()) {
      inputs.add(
          switch (column) {
            case Column.Numeric number ->
                new Input(number.name(), InputType.NUMBER, true, List.of(), mean(number));
            case Column.Text text ->
                new Input(text.name(), InputType.TEXT, true, commonest(text), Double.NaN);
          });
    }
    return inputs;
  }

  private static double mean(Column.Numeric column) {
    return Arrays.stream(column.values())
        .filter(value -> Float.isFinite((float) value))
        .average()
        .orElse(0);
  }

  private static List<String> commonest(Column.Text column) {
    Map<String, Integer> counts = new HashMap<>();
    Arrays.stream(column.values())
        .filter(Objects::nonNull)
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(MAX_LEVELS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
