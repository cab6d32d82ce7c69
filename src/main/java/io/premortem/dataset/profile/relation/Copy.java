package io.premortem.dataset.profile.relation;

/** A column that says nothing which an earlier one does not say already. */
public record Copy(String first, String second, Kind kind) {

  /** In which sense. */
  public enum Kind {
    /** The same value in every row. */
    EQUAL,
    /** Each value of one goes with one value of the other, values repeating. */
    ONE_TO_ONE,
    /** Quantities in the same, or the opposite, order, as degrees in two units are. */
    SAME_ORDER
  }
}
