package io.premortem.dataset.customers.retention;

/**
 * Something about the table that bears on the figures.
 *
 * @param count rows or customers it is about
 */
public record Note(Kind kind, long count) {

  /** What it is; also the key of its message. */
  public enum Kind {
    /** Rows without customer, readable date or amount, left out. */
    ROWS_LEFT_OUT,
    /** Rows dated after the day of the upload, left out. */
    ROWS_IN_FUTURE,
    /** Rows whose end lies before their start, left out. */
    ROWS_END_FIRST,
    /** Rows that say "cancelled" without saying when, left out. */
    ROWS_ENDED_UNDATED,
    /** Rows of a last month that the table does not cover in full. */
    ROWS_IN_TORN_MONTH,
    /** Rows with a negative amount: they lower revenue and are no payment. */
    ROWS_CREDIT,
    /** Customers with a single payment, whose usual interval is taken from the others. */
    CUSTOMERS_PAID_ONCE,
    /** Customers that left and came back. */
    CUSTOMERS_RETURNED,
    /** Customers that were there in the table's first month and may be older than it. */
    CUSTOMERS_FROM_BEFORE,
    /** Customers in all, where they are few. */
    CUSTOMERS_FEW
  }
}
