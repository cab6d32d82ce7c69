package io.premortem.tenancy;

import java.time.Instant;

/**
 * How much a tenant uses: figures, and nothing of what it holds.
 *
 * @param members people in it
 * @param unfinishedJobs waiting or running now
 * @param recentJobs begun within 30 days
 * @param storedBytes of its files
 * @param lastAct time of the newest audit entry; null if there is none
 */
public record Usage(
    long members, long unfinishedJobs, long recentJobs, long storedBytes, Instant lastAct) {}
