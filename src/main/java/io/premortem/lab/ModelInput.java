package io.premortem.lab;

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
 * @param optional whether its value may be missing
 */
public record ModelInput(
    String name, String type, List<String> levels, Double mean, boolean optional) {
  private static final int MAX_LEVELS = 200;

  /** One whose value may not be missing. */
  public ModelInput(String name, String type, List<String> levels, Double mean) {
    this(name, type, levels, mean, false);
  }

  public boolean number() {
    return "number".equals(type);
  }

  /** Whether the text column was read from yes-or-no values. */
  public boolean truth() {
    return !levels.isEmpty() && List.of("false", "true").containsAll(levels);
  }

  static List<ModelInput> of(TrainedModel model) {
    return model.inputs().stream().map(ModelInput::of).toList();
  }

  private static ModelInput of(Input input) {
    var levels = input.levels().stream().limit(MAX_LEVELS).toList();
    return input.type() == InputType.NUMBER
        ? new ModelInput(input.name(), "number", List.of(), input.mean(), input.optional())
        : new ModelInput(input.name(), "text", levels, null, input.optional());
  }
}
