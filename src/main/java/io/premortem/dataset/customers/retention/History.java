package io.premortem.dataset.customers.retention;

import java.util.List;

/**
 * All customers of a table.
 *
 * @param first first month of the table
 * @param last last month that the table covers in full
 * @param interval usual months between two payments; 0 for subscriptions
 * @param amounts whether there is revenue
 */
record History(
    List<Customer> customers,
    int first,
    int last,
    int interval,
    boolean amounts,
    List<Note> notes) {

  /** Months that revenue concentration looks back. */
  static final int YEAR = 12;

  /** Last month in which a customer can be known to have left. */
  int certain() {
    return customers.stream().mapToInt(Customer::certain).max().orElse(last);
  }
}
