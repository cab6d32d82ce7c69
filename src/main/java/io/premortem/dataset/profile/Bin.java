package io.premortem.dataset.profile;

/**
 * One bar of a histogram.
 *
 * @param low lower edge, included
 * @param high upper edge, excluded save in the last bin
 * @param count rows
 */
public record Bin(double low, double high, long count) {}
