package io.premortem.lab.learn;

/** A fitted learner on prepared rows: from inputs to raw scores, that is logits or a quantity. */
public sealed interface Scorer permits DenseNetwork, Forest, VotingForest {
  int outputs();

  /**
   * @param width number of inputs, the hot ones included
   * @return rows × outputs
   */
  float[][] score(Features features, int width);
}
