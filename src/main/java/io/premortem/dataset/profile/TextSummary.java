package io.premortem.dataset.profile;

/** Lengths of the texts in characters, missing values left out. */
public record TextSummary(long minLength, long maxLength, double meanLength) {}
