package io.premortem.dataset.customers.retention;

/**
 * A table of invoices or payments, column by column. The arrays are of equal length and are not
 * copied.
 *
 * @param customers who pays; {@code null} or blank where missing
 * @param days date, see {@link Days}
 * @param amounts paid; NaN where missing; {@code null} when the table has no such column
 */
public record InvoiceRows(String[] customers, int[] days, double[] amounts) {

  public InvoiceRows {
    if (days.length != customers.length || (amounts != null && amounts.length != days.length)) {
      throw new IllegalArgumentException("columns differ in length");
    }
  }
}
