package io.premortem.dataset.profile;

/**
 * Rows whose values in a column belong together.
 *
 * @param low lower end, excluded, or the value itself; null where there is none
 * @param high upper end, included; null where there is none
 * @param before rows of the earlier table
 * @param after rows of the later one
 */
public record Group(Kind kind, String low, String high, long before, long after) {

  /** What the rows have in common. */
  public enum Kind {
    INTERVAL,
    VALUE,
    /** A value that is not frequent in the earlier table. */
    OTHER,
    /** Any value. */
    PRESENT,
    MISSING
  }
}
