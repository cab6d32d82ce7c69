package io.premortem.lab.learn;

/** Hears of each finished epoch, on the training thread. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = epoch -> {};

  void epoch(EpochResult result);

  /**
   * A search went on.
   *
   * @param share of the way, 0 to 1
   * @param tried how many learners so far
   * @param best name of the best of them; null while there is none
   * @param score its log-loss, or root mean squared error
   */
  default void tried(double share, int tried, String best, double score) {}
}
