package io.premortem.risk.engine;

/**
 * One thing wrong with a simulation.
 *
 * @param field where, as a path such as {@code causes[2].hazard.low}
 * @param message what is wrong and what to do about it
 * @param chinese the same
 */
public record Violation(String field, String message, String chinese) {}
