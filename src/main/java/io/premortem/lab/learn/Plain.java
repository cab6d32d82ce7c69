package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.Predictions;
import java.util.List;
import java.util.stream.IntStream;

/** The reference pipeline: standardised numbers, one-hot texts, one dense network. */
public record Plain(Preparation preparation, DenseNetwork network) implements Body {
  private static final int BATCH = 256;

  /** A missing number gives NaN for its row, an unknown or missing level is none of the levels. */
  @Override
  public Predictions predict(List<String> classes, Table table) {
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
