package io.premortem.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A piece of background work and how far it is.
 *
 * @param kind which {@link JobHandler} does it
 * @param progress 0 to 1
 * @param message what it does now, for people
 * @param details the handler's own live figures, for its page
 * @param result what it made, as the API shows it; null until done
 * @param location page of what it made, below {@code /o/{org}/}; null until done
 * @param error what went wrong, for people, in English; null unless failed
 * @param errorChinese the same in Chinese
 */
public record Job(
    UUID id,
    String kind,
    State state,
    double progress,
    String message,
    Map<String, Object> details,
    Map<String, Object> result,
    String location,
    String error,
    String errorChinese,
    Instant createdAt,
    Instant startedAt,
    Instant finishedAt) {

  /** Where a job is in its life. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean finished() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }
}
