package io.premortem.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows of jobs as their life goes on; each method is one short transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JobRecords {
  private final JobStore store;
  private final JobJson json;
  private final Clock clock;

  JobRecords(JobStore store, JobJson json, Clock clock) {
    this.store = store;
    this.json = json;
    this.clock = clock;
  }

  /** Marks the job as running; empty if it is gone, finished or was cancelled while it waited. */
  Optional<JobStore.Work> start(UUID id) {
    return store
        .findByIdOptional(id)
        .filter(row -> !row.state.finished())
        .map(
            row -> {
              row.state = Job.State.RUNNING;
              row.startedAt = clock.instant();
              return new JobStore.Work(row.id, row.kind, row.input, row.createdBy);
            });
  }

  void progress(UUID id, double progress, String message, Map<String, Object> details) {
    store
        .findByIdOptional(id)
        .ifPresent(
            row -> {
              row.progress = Math.clamp(progress, 0, 1);
              row.message = message;
              row.details = json.write(details);
            });
  }

  /** A job that is gone counts as cancelled. */
  boolean cancelRequested(UUID id) {
    return store.findByIdOptional(id).map(row -> row.cancelRequested).orElse(true);
  }

  void done(UUID id, JobOutcome outcome) {
    finish(
        id,
        Job.State.DONE,
        row -> {
          row.progress = 1;
          row.result = json.write(outcome.result());
          row.location = outcome.location();
        });
  }

  void failed(UUID id, String english, String chinese) {
    finish(
        id,
        Job.State.FAILED,
        row -> {
          row.error = english;
          row.errorChinese = chinese;
        });
  }

  void cancelled(UUID id) {
    finish(id, Job.State.CANCELLED, row -> {});
  }

  /** Back into the queue: the worker stops, the work does not. */
  void interrupted(UUID id) {
    store.findByIdOptional(id).ifPresent(row -> row.state = Job.State.QUEUED);
  }

  private void finish(UUID id, Job.State state, Consumer<JobEntity> change) {
    store
        .findByIdOptional(id)
        .ifPresent(
            row -> {
              row.state = state;
              row.finishedAt = clock.instant();
              change.accept(row);
            });
  }
}
