package io.premortem.lab.learn.scaling;

/**
 * What data, machines and life cost a company, by its own word. What is null was not said.
 *
 * @param currency ISO 4217 code of all sums
 * @param perRow of one more labelled row, at least 0
 * @param perHour of one hour of the machine that trains, at least 0
 * @param monthlyBurn net of revenue, above 0
 * @param cash at hand, at least 0
 * @param target error that the product needs: error rate in [0, 1], or root mean squared error
 * @param worthwhile least gain that is worth a step: of the error rate in [0, 1]; for a quantity,
 *     share of the present error
 */
public record Prices(
    String currency,
    Double perRow,
    Double perHour,
    Double monthlyBurn,
    Double cash,
    Double target,
    Double worthwhile) {
  /** One point of accuracy. */
  public static final double WORTHWHILE_POINTS = 0.01;

  /** Two per cent of the error of a quantity. */
  public static final double WORTHWHILE_SHARE = 0.02;

  public static final Prices NONE = new Prices(null, null, null, null, null, null, null);
}
