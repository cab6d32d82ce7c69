package io.premortem.report;

import java.time.Instant;

/**
 * One opening of a shared report.
 *
 * @param userAgent what the visitor's browser calls itself, cut to 300 characters
 */
public record Visit(Instant at, String userAgent) {}
