package io.premortem.dataset.customers.retention;

/**
 * The Kaplan–Meier curve at one age.
 *
 * @param month age in whole months
 * @param atRisk customers who were seen up to this age
 * @param events of them, those who left at it
 * @param survival estimated share that stays longer than this, 0 to 1
 * @param error Greenwood's standard error of {@code survival}
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record SurvivalPoint(
    int month, long atRisk, long events, double survival, double error, double low, double high) {}
