package io.premortem.inference.monitor;

import java.util.Comparator;
import java.util.List;

/**
 * How a prediction came about.
 *
 * @param base mean output over the background rows
 * @param output of the row; {@code base} and all contributions add up to it
 * @param parts one for each input, in their order
 */
public record Explanation(double base, double output, List<Part> parts) {
  private static final int SHOWN = 15;

  /**
   * @param contribution in units of the output
   * @param standardError of the sampling
   */
  public record Part(String column, double contribution, double standardError) {
    private static final double Z95 = 1.959963984540054;

    /** Lower end of a 95 % interval for the sampling. */
    public double low() {
      return contribution - Z95 * standardError;
    }

    /** Upper end, as {@link #low}. */
    public double high() {
      return contribution + Z95 * standardError;
    }
  }

  /** The largest parts first, at most {@value #SHOWN}. */
  public List<Part> largest() {
    return parts.stream()
        .sorted(Comparator.comparingDouble(part -> -Math.abs(part.contribution())))
        .limit(SHOWN)
        .toList();
  }
}
