package io.premortem.report.nda;

import java.util.UUID;

/**
 * What a reader agrees to, and for what.
 *
 * @param reportId the snapshot
 * @param report the same as people know it
 * @param reportHash the same as {@link Acceptance} has it
 * @param version that was shown
 * @param language that was shown, {@code en} or {@code zh}
 * @param name as typed
 * @param viewer what the gate or sign-in knows; the name where it knows nothing
 * @param email proven; empty for none
 */
public record Agreement(
    UUID share,
    UUID reportId,
    String report,
    String reportHash,
    int version,
    String language,
    String name,
    String viewer,
    String email) {}
