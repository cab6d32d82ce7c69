package io.premortem.dataset.customers.retention;

import java.util.List;

/**
 * Customers that began at the same time.
 *
 * @param label month (2025-03), quarter (2025-Q1) or year (2025)
 * @param size customers in it
 * @param cells one for each age in months, from 0
 */
public record Cohort(String label, long size, List<Cell> cells) {

  /**
   * A cohort at an age.
   *
   * @param age months since the first payment or start
   * @param of customers that were old enough to tell
   * @param stayed of these, those that were customers
   * @param share with Wilson's interval
   */
  public record Cell(int age, long of, long stayed, Estimate share) {}

  public Cohort {
    cells = List.copyOf(cells);
  }

  /** The cell of an age; {@code null} where it is not known yet. */
  public Cell at(int age) {
    return age < cells.size() ? cells.get(age) : null;
  }
}
