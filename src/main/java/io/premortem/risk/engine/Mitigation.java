package io.premortem.risk.engine;

/**
 * A measure that could be taken. The base run takes none; each is compared with the base run alone,
 * on the same random numbers.
 *
 * @param id unique among the mitigations
 * @param target what it changes
 * @param cause id of the cause when the target is {@link Target#CAUSE}, else null
 * @param hazardMultiplier of the cause's hazard from {@code fromMonth} on; drawn per outer draw
 * @param effectMultiplier how much of the effect is left: of a loss or delay itself, of a
 *     multiplier x as {@code 1 + (x - 1) * m}; for targets burn and revenue, the multiplier of all
 *     of them from {@code fromMonth} on; drawn per outer draw
 * @param cost money spent in {@code fromMonth}; drawn per outer draw
 * @param fromMonth 1 or later
 */
public record Mitigation(
    String id,
    Target target,
    String cause,
    Distribution hazardMultiplier,
    Distribution effectMultiplier,
    Distribution cost,
    int fromMonth) {

  /** What a mitigation changes. */
  public enum Target {
    CAUSE,
    BURN,
    REVENUE
  }

  public Mitigation {
    hazardMultiplier = hazardMultiplier == null ? new Distribution.Constant(1) : hazardMultiplier;
    effectMultiplier = effectMultiplier == null ? new Distribution.Constant(1) : effectMultiplier;
    cost = cost == null ? new Distribution.Constant(0) : cost;
  }

  /** A mitigation that multiplies the hazard of one cause. */
  public static Mitigation ofHazard(
      String id, String cause, Distribution multiplier, Distribution cost, int fromMonth) {
    return new Mitigation(id, Target.CAUSE, cause, multiplier, null, cost, fromMonth);
  }
}
