package io.premortem.risk.engine;

/**
 * A cause of death or of damage that strikes at random, as a Poisson process; a cause that is not
 * terminal can strike again and again.
 *
 * @param id unique among the causes
 * @param area the area of risk it belongs to, such as {@code team}
 * @param hazard strikes per month; drawn once per outer draw and held within 0 to 100
 * @param effect what a strike does
 */
public record Cause(String id, String area, Distribution hazard, Effect effect) {}
