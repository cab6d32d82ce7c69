package io.premortem.jobs;

import java.time.Instant;

/**
 * A worker that has something in hand.
 *
 * @param jobs in hand
 * @param heartbeat the oldest of its jobs' last signs of life
 */
public record WorkerFigures(String name, long jobs, Instant heartbeat) {}
