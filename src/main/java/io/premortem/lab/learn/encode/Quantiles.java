package io.premortem.lab.learn.encode;

import java.util.Arrays;

/** Quantiles of the values that are there. */
final class Quantiles {
  /** Interquartile range of a normal distribution, in deviations. */
  private static final double NORMAL_RANGE = 1.349;

  private Quantiles() {}

  /** Without the missing ones, ascending. */
  static float[] sorted(float[] values) {
    float[] sorted = values.clone();
    // NaN sorts last.
    Arrays.sort(sorted);
    int count = sorted.length;
    while (count > 0 && Float.isNaN(sorted[count - 1])) {
      count--;
    }
    return Arrays.copyOf(sorted, count);
  }

  /** The value at rank ⌊q (n − 1)⌋; 0 where there is none. */
  static float at(float[] sorted, double q) {
    return sorted.length == 0 ? 0 : sorted[(int) (q * (sorted.length - 1))];
  }

  /** By the interquartile range, else the population deviation, else 1. */
  static float robustDeviation(float[] sorted) {
    float range = (float) ((at(sorted, 0.75) - (double) at(sorted, 0.25)) / NORMAL_RANGE);
    if (range > 0 && Float.isFinite(range)) {
      return range;
    }
    double mean = 0;
    for (float value : sorted) {
      mean += value / (double) sorted.length;
    }
    double squares = 0;
    for (float value : sorted) {
      squares += (value - mean) * (value - mean) / sorted.length;
    }
    float deviation = (float) Math.sqrt(squares);
    return deviation > 0 && Float.isFinite(deviation) ? deviation : 1;
  }

  /** Edges of {@code pieces} parts with as many values each, the equal ones left out. */
  static float[] distinct(float[] sorted, int pieces) {
    float[] edges = new float[pieces + 1];
    int count = 0;
    for (int i = 0; i <= pieces; i++) {
      float edge = at(sorted, (double) i / pieces);
      boolean apart = count == 0 || edge > edges[count - 1];
      if (apart && (count == 0 || Float.isFinite(edge - edges[count - 1]))) {
        edges[count++] = edge;
      }
    }
    return Arrays.copyOf(edges, count);
  }
}
