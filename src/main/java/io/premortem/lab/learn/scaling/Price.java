package io.premortem.lab.learn.scaling;

/**
 * What it costs to have twice the rows and train on them once.
 *
 * @param rows more than there are
 * @param labels cost of those rows
 * @param hours of one training on twice the rows, on a machine like the one that measured: time in
 *     proportion to the rows
 * @param compute cost of those hours
 * @param weeks of life that the sum would have paid for; null when the burn is not known
 */
public record Price(
    int rows, double labels, double hours, double compute, double total, Double weeks) {
  /** 365.25 days in twelve months of whole weeks. */
  private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;

  /**
   * @throws IllegalArgumentException when nothing was learnt from all rows
   */
  public static Price of(LearningCurve curve, Prices prices) {
    if (!curve.whole()) {
      throw new IllegalArgumentException("not all rows were learnt from");
    }
    int rows = curve.trainingRows();
    double hours = 2 * curve.points().getLast().seconds() / 3_600;
    double labels = rows * given(prices.perRow());
    double compute = hours * given(prices.perHour());
    double total = labels + compute;
    Double burn = prices.monthlyBurn();
    return new Price(
        rows, labels, hours, compute, total, burn == null ? null : total / burn * WEEKS_A_MONTH);
  }

  private static double given(Double price) {
    return price == null ? 0 : price;
  }
}
