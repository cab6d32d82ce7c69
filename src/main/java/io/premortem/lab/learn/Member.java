package io.premortem.lab.learn;

import java.util.List;

/**
 * One learner of a blend, fitted once for each fold; the scores of the folds are averaged.
 *
 * @param name such as {@code trees 2}
 * @param weight share in the blend, in (0, 1]
 */
public record Member(String name, List<Part> folds, float weight) {
  /**
   * @param encoding place of its encoding in the blend's list
   */
  public record Part(int encoding, Scorer scorer) {}

  public Member {
    folds = List.copyOf(folds);
  }

  /**
   * Rows × outputs.
   *
   * @param features the rows in each encoding
   * @param widths inputs of each encoding
   */
  float[][] score(List<Features> features, List<Integer> widths) {
    float[][] mean = null;
    for (Part part : folds) {
      int encoding = part.encoding();
      float[][] scores = part.scorer().score(features.get(encoding), widths.get(encoding));
      if (mean == null) {
        mean = scores;
      } else {
        for (int row = 0; row < mean.length; row++) {
          Kernel.add(mean[row], scores[row]);
        }
      }
    }
    for (float[] row : mean) {
      for (int k = 0; k < row.length; k++) {
        row[k] /= folds.size();
      }
    }
    return mean;
  }
}
