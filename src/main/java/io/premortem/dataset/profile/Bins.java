package io.premortem.dataset.profile;

/**
 * Equally wide bins with round edges: {@code low + i * width}.
 *
 * @param low lower edge of the first bin
 * @param width width of each bin, above 0
 * @param count number of bins, at least 1
 */
public record Bins(double low, double width, int count) {

  private static final int TARGET = 20;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /**
   * About twenty bins that cover {@code [min, max]}. Whole numbers get whole edges, and a bin each
   * where there are few.
   *
   * @param whole whether the values are whole numbers
   */
  public static Bins covering(double min, double max, boolean whole) {
    if (!(max > min)) {
      return new Bins(min, 1, 1);
    }
    double width = roundUp((max - min) / TARGET);
    if (whole) {
      width = Math.max(1, Math.ceil(width));
    }
    double low = Math.floor(min / width) * width;
    // Far from zero the product is rounded, and may land above the smallest value.
    if (low > min) {
      low -= width;
    }
    int count = (int) Math.floor((max - low) / width) + 1;
    // The largest value may sit on the last edge; it belongs to the bin below it.
    if (!whole && count > 1 && low + (count - 1) * width >= max) {
      count--;
    }
    if (low + count * width < max) {
      count++;
    }
    return new Bins(low, width, count);
  }

  private static double roundUp(double width) {
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    for (double step : ROUND) {
      if (step * power >= width) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Lower edge of bin {@code index}; of the one past the last, the upper end. */
  public double edge(int index) {
    return low + index * width;
  }
}
