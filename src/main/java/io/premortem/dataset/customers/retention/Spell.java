package io.premortem.dataset.customers.retention;

/**
 * A stretch of months in which a customer was one.
 *
 * @param start first month
 * @param end first month without it, or the last month that is known where it has not left
 * @param left whether it left in {@code end}
 */
record Spell(int start, int end, boolean left) {

  /** Months in which it could have left. */
  int exposure() {
    return end - start;
  }

  boolean covers(int month) {
    return month >= start && (left ? month < end : month <= end);
  }
}
