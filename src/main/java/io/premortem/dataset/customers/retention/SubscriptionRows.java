package io.premortem.dataset.customers.retention;

/**
 * A table of subscriptions, column by column. The arrays are of equal length and are not copied.
 *
 * @param customers who subscribes; {@code null} or blank where missing
 * @param starts first day, see {@link Days}
 * @param ends last day; {@link Days#NONE} where the subscription has no end yet
 * @param states what the table says of the subscription; {@code null} when it has no such column
 * @param amounts price per month; NaN where missing; {@code null} when the table has no such column
 */
public record SubscriptionRows(
    String[] customers, int[] starts, int[] ends, State[] states, double[] amounts) {

  /** What a status says. */
  public enum State {
    ACTIVE,
    ENDED,
    UNKNOWN
  }

  public SubscriptionRows {
    int rows = customers.length;
    if (starts.length != rows
        || ends.length != rows
        || (states != null && states.length != rows)
        || (amounts != null && amounts.length != rows)) {
      throw new IllegalArgumentException("columns differ in length");
    }
  }
}
