package io.premortem.risk.compute;

/**
 * A number that is not known exactly; its unit stands where it is used.
 *
 * @param low 5th percentile
 * @param median 50th percentile
 * @param high 95th percentile
 */
public record Estimate(double low, double median, double high) {}
