package io.premortem.lab;

import io.premortem.lab.learn.Preparation;
import io.premortem.lab.learn.TrainedModel;
import io.premortem.lab.learn.TrainedModel.Input;
import io.premortem.lab.learn.TrainedModel.InputType;
import java.util.List;

/**
 * A column that a model asks for.
 *
 * @param type {@code number} or {@code text}
 * @param levels known values of a text column, at most {@value #MAX_LEVELS}; empty for a number
 * @param mean of the rows learnt from; null for a text
 */
public record ModelInput(String name, String type, List<String> levels, Double mean) {
  private static final int MAX_LEVELS = 200;

  public boolean number() {
    return "number".equals(type);
  }

  /** Whether the text column was read from yes-or-no values. */
  public boolean truth() {
    return !levels.isEmpty() && List.of("false", "true").containsAll(levels);
  }

  static List<ModelInput> of(TrainedModel model) {
    return model.inputs().stream().map(input -> of(input, model.preparation())).toList();
  }

  private static ModelInput of(Input input, Preparation preparation) {
    if (input.type() == InputType.NUMBER) {
      double mean =
          preparation.numeric().stream()
              .filter(column -> column.column().equals(input.name()))
              .findFirst()
              .orElseThrow()
              .mean();
      return new ModelInput(input.name(), "number", List.of(), mean);
    }
    var levels =
        preparation.categorical().stream()
            .filter(column -> column.column().equals(input.name()))
            .findFirst()
            .orElseThrow()
            .levels();
    return new ModelInput(input.name(), "text", levels.stream().limit(MAX_LEVELS).toList(), null);
  }
}
