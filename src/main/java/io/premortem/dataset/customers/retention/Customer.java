package io.premortem.dataset.customers.retention;

import java.util.List;

/**
 * A customer as the table shows it.
 *
 * @param name as the table writes it
 * @param first month of the first payment or start
 * @param certain last month of which it is known whether the customer was still one
 * @param spells in order, at least one
 * @param rates revenue rate of each month from {@code first} on, zero past the end; empty without
 *     amounts
 * @param billed revenue of the last twelve complete months; 0 without amounts
 */
record Customer(
    String name, int first, int certain, List<Spell> spells, double[] rates, double billed) {

  /** Revenue per month in {@code month}. */
  double rate(int month) {
    int at = month - first;
    return at < 0 || at >= rates.length ? 0 : rates[at];
  }

  boolean activeIn(int month) {
    return spells.stream().anyMatch(spell -> spell.covers(month));
  }
}
