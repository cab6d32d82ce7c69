package io.premortem.lab.learn;

/**
 * Trees whose leaves hold shares of the classes, and which together give their mean; its logarithm
 * is the score.
 *
 * @param shares whose scores are the classes' mean shares
 */
public record VotingForest(Forest shares) implements Scorer {
  /** Added to each share: what no tree has seen is rare, not impossible. */
  public static final float RARE = 0.002f;

  @Override
  public int outputs() {
    return shares.outputs();
  }

  @Override
  public float[][] score(Features features, int width) {
    float[][] scores = shares.score(features, width);
    for (float[] row : scores) {
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) StrictMath.log(row[k] + RARE);
      }
    }
    return scores;
  }
}
