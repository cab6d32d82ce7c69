package io.premortem.jobs;

import java.util.Map;
import java.util.UUID;

/** A running job, as its handler sees it. */
public interface JobContext {
  UUID id();

  /** The input that was queued. */
  <T> T input(Class<T> type);

  /** Subject of the person who queued it. */
  String createdBy();

  /**
   * Tells how far the work is. Written a few times a second at most, so it may be called often.
   *
   * @param progress 0 to 1
   */
  void progress(double progress, String message, Map<String, Object> details);

  /** Whether somebody asked to stop; asked of the database a few times a second at most. */
  boolean cancelled();
}
