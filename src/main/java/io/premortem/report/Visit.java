package io.premortem.report;

import java.time.Instant;

/**
 * One opening of a shared report.
 *
 * @param viewer name and proved address of the visitor; empty where the link does not ask
 * @param userAgent what the visitor's browser calls itself, cut to 300 characters
 * @param number of the snapshot that was opened; null where only one could be
 */
public record Visit(Instant at, String viewer, String userAgent, Integer number) {}
