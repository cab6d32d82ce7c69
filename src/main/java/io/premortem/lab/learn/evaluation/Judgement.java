package io.premortem.lab.learn.evaluation;

/** How a model did on its test part. */
public sealed interface Judgement permits Evaluation, RegressionEvaluation {
  /** Of the test part. */
  int rows();
}
