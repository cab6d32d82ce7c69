package io.premortem.report.nda;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody agreed.
 *
 * @param report the snapshot, as people know it
 * @param reportHash root of its seal, or SHA-256 of its body where it has none
 * @param version of the agreement
 * @param language of the words that were shown, {@code en} or {@code zh}
 * @param textHash SHA-256 of those words
 * @param name as typed
 * @param viewer what the gate or sign-in knows of the reader
 * @param email proven; empty for none
 */
public record Acceptance(
    UUID share,
    String report,
    String reportHash,
    int version,
    String language,
    String textHash,
    String name,
    String viewer,
    String email,
    Instant at) {}
