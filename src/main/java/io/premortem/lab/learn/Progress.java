package io.premortem.lab.learn;

/** Hears of each finished epoch, on the training thread. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = epoch -> {};

  void epoch(EpochResult result);
}
