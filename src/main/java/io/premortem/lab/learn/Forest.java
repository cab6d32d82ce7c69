package io.premortem.lab.learn;

import java.util.List;

/** Trees whose values add up. */
public record Forest(int outputs, List<Tree> trees) implements Scorer {
  public Forest {
    trees = List.copyOf(trees);
  }

  @Override
  public float[][] score(Features features, int width) {
    float[][] scores = new float[features.rows()][outputs];
    for (int row = 0; row < scores.length; row++) {
      float[] inputs = features.dense(row, width);
      double[] sums = new double[outputs];
      for (Tree tree : trees) {
        tree.addTo(sums, inputs);
      }
      for (int k = 0; k < outputs; k++) {
        scores[row][k] = (float) sums[k];
      }
    }
    return scores;
  }
}
