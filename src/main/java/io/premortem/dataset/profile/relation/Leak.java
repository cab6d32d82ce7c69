package io.premortem.dataset.profile.relation;

/**
 * A column that (nearly) gives a target away, so that a model which learns from it would look
 * better than it will be.
 */
public record Leak(String column, Reason reason, Score score) {

  /** What is suspicious. */
  public enum Reason {
    /** The same values as the target's. */
    EQUAL,
    /** Each value goes with one value of the target. */
    ONE_TO_ONE,
    /** The target in another unit: the same order throughout. */
    SAME_ORDER,
    /** Alone it predicts nearly everything. */
    PREDICTS
  }
}
