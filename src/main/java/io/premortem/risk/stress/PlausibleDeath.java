package io.premortem.risk.stress;

import java.util.List;

/**
 * The most plausible way to die.
 *
 * @param tolerance survival at the horizon below which the company counts as lost
 * @param base survival as things are
 * @param shocks the likeliest set that brings survival below the tolerance; empty when none is
 *     needed; null when none was found among those looked at
 * @param plausibility of all of them together, 0 to 1; 0 with none found
 * @param survival with the shocks
 * @param leastCash opening cash below which survival is under the tolerance; null when it is under
 *     it already
 * @param mostBurn factor on spending above which it is; null likewise
 */
public record PlausibleDeath(
    double tolerance,
    double base,
    List<Shock> shocks,
    double plausibility,
    double survival,
    Double leastCash,
    Double mostBurn) {}
