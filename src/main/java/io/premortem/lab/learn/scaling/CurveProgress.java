package io.premortem.lab.learn.scaling;

/** Hears of each finished training, on the training thread. */
@FunctionalInterface
public interface CurveProgress {
  CurveProgress SILENT = (share, trainings, rows, error) -> {};

  /**
   * @param share of the way, 0 to 1
   * @param trainings so far
   * @param rows that the last one learnt from
   * @param error of the last one: error rate, or root mean squared error
   */
  void trained(double share, int trainings, int rows, double error);
}
