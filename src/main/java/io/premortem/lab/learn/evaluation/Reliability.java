package io.premortem.lab.learn.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How often the most probable class is right, by how sure the model was: ten bins of equal width
 * over the top probability (Guo et al., ICML 2017).
 *
 * @param bins the bins that hold rows, by rising confidence
 */
public record Reliability(List<Bin> bins) {
  private static final int BINS = 10;

  /**
   * @param from lower edge of the top probability, exclusive but for 0
   * @param to upper edge, inclusive
   * @param confidence mean top probability of the bin's rows
   * @param accuracy share of them that is right
   */
  public record Bin(double from, double to, int rows, double confidence, double accuracy) {}

  static Reliability of(Predictions predictions, int[] truth) {
    int[] rows = new int[BINS];
    int[] hits = new int[BINS];
    double[] confidence = new double[BINS];
    for (int row = 0; row < truth.length; row++) {
      int label = predictions.label(row);
      double top = predictions.probability(row, label);
      int bin = Math.clamp((int) Math.ceil(top * BINS) - 1, 0, BINS - 1);
      rows[bin]++;
      hits[bin] += label == truth[row] ? 1 : 0;
      confidence[bin] += top;
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (rows[bin] > 0) {
        bins.add(
            new Bin(
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                rows[bin],
                confidence[bin] / rows[bin],
                (double) hits[bin] / rows[bin]));
      }
    }
    return new Reliability(List.copyOf(bins));
  }

  /** Mean gap between confidence and accuracy, weighted by rows. */
  public double expectedError() {
    int rows = bins.stream().mapToInt(Bin::rows).sum();
    return bins.stream()
        .mapToDouble(bin -> Math.abs(bin.confidence() - bin.accuracy()) * bin.rows() / rows)
        .sum();
  }
}
