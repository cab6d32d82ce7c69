package io.premortem.risk.engine;

/**
 * What one strike of a cause does. Sizes are chance: drawn afresh for every strike. Multipliers of
 * strikes that overlap in time multiply.
 */
public sealed interface Effect {

  /** The company dies. */
  record Terminal() implements Effect {}

  /**
   * Cash is gone at once.
   *
   * @param amount money, not below 0
   */
  record Loss(Distribution amount) implements Effect {}

  /**
   * All revenue is multiplied, from the next month on.
   *
   * @param multiplier at least 0
   * @param months how long; null for good
   */
  record Revenue(Distribution multiplier, Integer months) implements Effect {}

  /**
   * All costs are multiplied, from the next month on.
   *
   * @param multiplier at least 0
   * @param months how long; null for good
   */
  record Burn(Distribution multiplier, Integer months) implements Effect {}

  /**
   * Every raise that has not closed yet closes later.
   *
   * @param months of delay, rounded to the nearest month
   */
  record DelayRaise(Distribution months) implements Effect {}
}
