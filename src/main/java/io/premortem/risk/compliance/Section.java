package io.premortem.risk.compliance;

/** Questions that belong together. */
public record Section(String id, Wording name) {}
