package io.premortem.risk.engine;

import java.util.Arrays;

/**
 * Bands and standard errors from the means of the outer draws. A draw's mean of n trials scatters
 * by what is not known (between) and by the luck of its trials (within, about p (1 - p) / n). The
 * band is to show the first alone, so the means are drawn together towards their mean until their
 * variance is the estimated between-variance: total less within, not below 0.
 */
final class Spread {

  /** Below this many draws the scatter of their means alone is too poor a standard error. */
  private static final int FEW = 20;

  private final int[] trials;
  private final long total;
  private final boolean unknowns;

  /**
   * @param trials of each draw
   * @param unknowns whether any parameter differs between draws at all
   */
  Spread(int[] trials, boolean unknowns) {
    this.trials = trials;
    this.unknowns = unknowns;
    total = Arrays.stream(trials).asLongStream().sum();
  }

  /** The 5th and 95th percentile of a chance over the draws, given how many trials had it. */
  double[] band(int[] counts) {
    int draws = trials.length;
    double mean = (double) Arrays.stream(counts).asLongStream().sum() / total;
    if (draws < 2 || !unknowns) {
      return new double[] {mean, mean};
    }
    double[] chance = new double[draws];
    double centre = 0;
    double within = 0;
    for (int m = 0; m < draws; m++) {
      chance[m] = (double) counts[m] / trials[m];
      centre += chance[m] / draws;
      within += chance[m] * (1 - chance[m]) / Math.max(1, trials[m] - 1) / draws;
    }
    double spread = variance(chance, centre);
    double shrink = spread > within ? Math.sqrt((spread - within) / spread) : 0;
    for (int m = 0; m < draws; m++) {
      chance[m] = Math.clamp(centre + (chance[m] - centre) * shrink, 0, 1);
    }
    Arrays.sort(chance);
    return new double[] {
      Math.min(mean, quantile(chance, 0.05)), Math.max(mean, quantile(chance, 0.95))
    };
  }

  /**
   * Standard error of a mean over all trials.
   *
   * @param sums over the trials of each draw
   * @param variance of one trial's value about the mean
   */
  double standardError(double[] sums, double variance) {
    int draws = trials.length;
    double simple = Math.sqrt(Math.max(0, variance) / total);
    if (draws < 2 || !unknowns) {
      return simple;
    }
    double[] means = new double[draws];
    double centre = 0;
    for (int m = 0; m < draws; m++) {
      means[m] = sums[m] / trials[m];
      centre += means[m] / draws;
    }
    double clustered = Math.sqrt(variance(means, centre) / draws);
    return draws < FEW ? Math.max(simple, clustered) : clustered;
  }

  /** Standard error of a chance. */
  double standardError(int[] counts) {
    double mean = (double) Arrays.stream(counts).asLongStream().sum() / total;
    double[] sums = Arrays.stream(counts).asDoubleStream().toArray();
    return standardError(sums, mean * (1 - mean));
  }

  private static double variance(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }

  /** Linear between order statistics (Hyndman and Fan, type 7). */
  private static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
