package io.premortem.risk.knowledge;

/**
 * A measure a company can take.
 *
 * @param cause id of the cause it weakens; null when {@code target} is set
 * @param target {@code burn}, when it changes spending instead of a cause; else null
 * @param hazardMultiplier of the cause's hazard once it works; null with {@code target}
 * @param effectMultiplier of the target once it works; null with {@code cause}
 * @param costMonths cost in months of the company's present spending
 * @param delayMonths months until it works
 */
public record Mitigation(
    String id,
    Text name,
    String cause,
    String target,
    Interval hazardMultiplier,
    Interval effectMultiplier,
    double costMonths,
    int delayMonths,
    Basis basis) {}
