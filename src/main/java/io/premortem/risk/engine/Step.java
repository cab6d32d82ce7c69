package io.premortem.risk.engine;

/**
 * A change of a cause's hazard at a known date, such as that of a law.
 *
 * @param fromMonth the first month, 1 or later, in which it holds; it holds until the next step
 * @param multiplier of the cause's own hazard, not of an earlier step's; at least 0; drawn once per
 *     outer draw
 */
public record Step(int fromMonth, Distribution multiplier) {}
