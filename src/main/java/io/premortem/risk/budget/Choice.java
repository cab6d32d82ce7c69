package io.premortem.risk.budget;

import java.util.List;

/**
 * The best set of measures that was found within a budget.
 *
 * @param budget money
 * @param mitigations ids, in their order
 * @param delta survival at the horizon with all of them less survival with none, on luck that the
 *     search has not seen
 * @param se standard error of {@code delta}
 * @param cost mean, money; at most the budget
 * @param exact whether every subset within the budget was played; else found by greed and swaps
 */
public record Choice(
    double budget, List<String> mitigations, double delta, double se, double cost, boolean exact) {}
