package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.Predictions;
import java.util.List;

/**
 * From raw columns to an answer.
 *
 * @param inputs the columns it needs, in table order
 * @param target what it predicts
 * @param classes in the order of the outputs; none when it predicts a quantity
 */
public record TrainedModel(List<Input> inputs, String target, List<String> classes, Body body) {
  public enum InputType {
    NUMBER,
    TEXT
  }

  /**
   * @param optional whether a value may be missing
   * @param levels known values of a text column, commonest first where they were counted
   * @param mean of the rows learnt from; NaN for a text
   */
  public record Input(
      String name, InputType type, boolean optional, List<String> levels, double mean) {
    public Input {
      levels = List.copyOf(levels);
    }

    public Input(String name, InputType type) {
      this(name, type, false, List.of(), Double.NaN);
    }
  }

  public TrainedModel {
    inputs = List.copyOf(inputs);
    classes = List.copyOf(classes);
  }

  public boolean quantity() {
    return classes.isEmpty();
  }

  /** The columns it asks for, in its order. */
  Table inputsOf(Table table) {
    return new Table(
        inputs.stream().map(input -> table.column(input.name()).orElseThrow()).toList());
  }

  /**
   * One answer for every row.
   *
   * @throws IllegalArgumentException when an input column is absent or of the other type
   */
  public Predictions predict(Table table) {
    return body.predict(classes, table);
  }
}
