package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.Predictions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From raw columns to class probabilities.
 *
 * @param inputs the columns it needs, in table order
 * @param target what it predicts
 * @param classes in the order of the network's outputs
 */
public record TrainedModel(
    List<Input> inputs,
    String target,
    List<String> classes,
    Preparation preparation,
    DenseNetwork network) {
  private static final int BATCH = 256;

  public enum InputType {
    NUMBER,
    TEXT
  }

  public record Input(String name, InputType type) {}

  public TrainedModel {
    inputs = List.copyOf(inputs);
    classes = List.copyOf(classes);
  }

  static List<Input> inputsOf(Table features) {
    List<Input> inputs = new ArrayList<>();
    for (Column column : features.columns()) {
      InputType type = column instanceof Column.Numeric ? InputType.NUMBER : InputType.TEXT;
      inputs.add(new Input(column.name(), type));
    }
    return inputs;
  }

  /**
   * Probabilities for every row. A missing number gives NaN for its row, an unknown or missing
   * level counts as none of the levels.
   *
   * @throws IllegalArgumentException when an input column is absent or of the other type
   */
  public Predictions predict(Table table) {
    Features features = preparation.apply(table);
    int rows = features.rows();
    int[] order = IntStream.range(0, rows).toArray();
    DensePass pass = new DensePass(network, BATCH);
    float[] probabilities = new float[rows * classes.size()];
    for (int from = 0; from < rows; from += BATCH) {
      int count = Math.min(BATCH, rows - from);
      float[][] batch = pass.forward(features, order, from, count);
      for (int i = 0; i < count; i++) {
        System.arraycopy(batch[i], 0, probabilities, (from + i) * classes.size(), classes.size());
      }
    }
    return new Predictions(classes, probabilities);
  }
}
