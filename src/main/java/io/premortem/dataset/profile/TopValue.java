package io.premortem.dataset.profile;

/** A frequent value and the number of rows that have it. Long texts are cut. */
public record TopValue(String value, long count) {}
