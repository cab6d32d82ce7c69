package io.premortem.dataset.profile;

/** First and last point in time, in ISO 8601. */
public record TimeSummary(String first, String last) {}
