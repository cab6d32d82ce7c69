package io.premortem.risk.knowledge;

/**
 * A cause of death or of damage.
 *
 * @param hazard strikes per month at the reference answer of every indicator
 */
public record Cause(String id, Text name, Interval hazard, Effect effect, Basis basis) {

  /** What a strike does, as the engine's effects of the same names. */
  public enum Kind {
    TERMINAL,
    LOSS,
    REVENUE,
    BURN,
    DELAY_RAISE
  }

  /**
   * @param multiplier of revenue or burn; null for the other kinds
   * @param amount of a loss, US dollars; null for the other kinds
   * @param months how long a multiplier lasts (null: for good), or how long a raise is delayed
   */
  public record Effect(Kind type, Interval multiplier, Interval amount, Integer months) {}
}
