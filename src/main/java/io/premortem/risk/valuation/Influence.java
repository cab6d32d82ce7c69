package io.premortem.risk.valuation;

import io.premortem.risk.knowledge.Interval;
import java.util.List;

/**
 * What one indicator does to the simulation.
 *
 * @param indicator id
 * @param answer null when it has not been answered
 * @param stated multiplier of the hazards of the causes, were the answer surely right
 * @param credibility chance that it is, above 0 and at most 1; 1 when there is none
 * @param multiplier that counts: the less credible, the wider and the nearer to 1
 * @param causes ids of the causes
 */
public record Influence(
    String indicator,
    Answer answer,
    Interval stated,
    double credibility,
    Interval multiplier,
    List<String> causes) {}
