package io.premortem.jobs;

import java.time.LocalTime;

/**
 * Work that is due once a day for every tenant. A bean; run as one active tenant after the other,
 * without a transaction around it, on one worker. What fails for one tenant is tried again the next
 * day and holds up no other.
 */
public interface DailyWork {
  /** Stands in the scheduler's table, for example {@code dataset-retention}. */
  String name();

  /** When it is due, UTC. */
  LocalTime at();

  void run();
}
