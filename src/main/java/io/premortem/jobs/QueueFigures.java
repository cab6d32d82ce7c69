package io.premortem.jobs;

import java.time.Instant;

/**
 * The queue as PostgreSQL has it.
 *
 * @param due waiting, and due by now
 * @param oldest since when the longest-waiting one is due; null if none is
 */
public record QueueFigures(long due, Instant oldest) {}
