package io.premortem.jobs;

import java.time.Instant;

/**
 * Jobs of one kind in one state, over all tenants: figures, and nothing of what they hold.
 *
 * @param jobs unfinished ones, or finished within 30 days
 * @param oldest when the oldest of them was queued
 * @param failedLately within a day
 */
public record JobFigures(
    String kind, Job.State state, long jobs, Instant oldest, long failedLately) {}
