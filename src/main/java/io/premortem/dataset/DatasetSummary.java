package io.premortem.dataset;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored table in one line.
 *
 * @param version 1, 2, 3, … of those that have the name
 * @param bytes size of the original
 * @param sha256 of the original, lower-case hexadecimal
 */
public record DatasetSummary(
    UUID id,
    String name,
    int version,
    String fileName,
    long rows,
    int columns,
    long bytes,
    String sha256,
    Instant createdAt) {}
