package io.premortem.dataset.profile;

/**
 * A numeric column in figures, missing values left out. Quantiles interpolate linearly (Hyndman and
 * Fan 1996, type 7).
 *
 * @param sd sample standard deviation; 0 for a single value
 */
public record NumberSummary(
    double min,
    double max,
    double mean,
    double sd,
    double q05,
    double q25,
    double median,
    double q75,
    double q95) {}
