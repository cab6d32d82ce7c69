package io.premortem.risk.engine;

/**
 * A financing round that may close.
 *
 * @param name unique among the raises
 * @param amount money received when it closes; chance, drawn per trial; not below 0
 * @param month in which it closes, rounded to the nearest month, at least 1; chance, drawn per
 *     trial
 * @param probability that it closes at all, 0 to 1; drawn once per outer draw, then tossed per
 *     trial
 */
public record Raise(
    String name, Distribution amount, Distribution month, Distribution probability) {}
