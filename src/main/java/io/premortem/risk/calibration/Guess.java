package io.premortem.risk.calibration;

/**
 * A 90 % interval for a quantity that is known.
 *
 * @param low above 0
 * @param high not below {@code low}
 * @param truth above 0
 */
public record Guess(double low, double high, double truth) {
  /** Share that is allowed outside. */
  static final double OUTSIDE = 0.1;

  public boolean inside() {
    return truth >= low && truth <= high;
  }

  /**
   * How many times as wide it would have to be, on the logarithm and about its middle, to just hold
   * the truth; infinite for a point beside it.
   */
  public double stretch() {
    double miss = Math.abs(Math.log(truth) - (Math.log(low) + Math.log(high)) / 2);
    double half = (Math.log(high) - Math.log(low)) / 2;
    return miss == 0 ? 0 : miss / half;
  }

  /**
   * The interval score on the logarithm: width and, for a miss, 2/α of the distance. Lower is
   * better, and in the long run best for whoever says what they believe (T. Gneiting and A. E.
   * Raftery, Strictly Proper Scoring Rules, Prediction, and Estimation, JASA 102, 2007, section
   * 6.2).
   */
  public double intervalScore() {
    double below = Math.max(0, Math.log(low) - Math.log(truth));
    double above = Math.max(0, Math.log(truth) - Math.log(high));
    return Math.log(high) - Math.log(low) + 2 / OUTSIDE * (below + above);
  }
}
