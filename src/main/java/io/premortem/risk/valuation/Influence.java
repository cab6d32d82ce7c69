package io.premortem.risk.valuation;

import io.premortem.risk.knowledge.Interval;
import java.util.List;

/**
 * What one indicator does to the simulation.
 *
 * @param indicator id
 * @param answer null when it has not been answered
 * @param multiplier of the hazards of the causes
 * @param causes ids of the causes
 */
public record Influence(
    String indicator, Answer answer, Interval multiplier, List<String> causes) {}
