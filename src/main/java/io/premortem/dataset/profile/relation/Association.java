package io.premortem.dataset.profile.relation;

/**
 * One measure of two columns over the rows in which both have a value.
 *
 * @param value in the range of the measure
 * @param interval 90 %; {@code null} where there are fewer than four rows
 * @param rows that have both values
 */
public record Association(Measure measure, double value, Interval interval, int rows) {

  /** 0 to 1, to put measures of different kinds in one order: η² counts as η. */
  public double strength() {
    return measure == Measure.ETA_SQUARED ? Math.sqrt(value) : Math.abs(value);
  }
}
