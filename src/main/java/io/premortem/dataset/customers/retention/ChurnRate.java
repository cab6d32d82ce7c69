package io.premortem.dataset.customers.retention;

/**
 * How often customers leave.
 *
 * @param month the month as 2025-03, or the first month of a window
 * @param left customers that left
 * @param atRisk months in which a customer could have left, added over customers
 * @param rate leaving per customer and month, with Garwood's interval; the ends may exceed 1
 */
public record ChurnRate(String month, long left, long atRisk, Estimate rate) {

  private static final double TAIL = 0.05;

  static ChurnRate of(int month, long left, long atRisk) {
    return new ChurnRate(Days.label(month), left, atRisk, Garwood.rate(left, atRisk, TAIL));
  }
}
