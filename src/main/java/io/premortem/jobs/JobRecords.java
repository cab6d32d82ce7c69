package io.premortem.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The rows of jobs as their life goes on; each method is one short transaction. Only the worker
 * that took a job last changes it: one that was taken for dead meanwhile, and is not, is not heard.
 */
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
    return locked(id)
        .filter(row -> !row.state.finished())
        .map(
            row -> {
              row.state = Job.State.RUNNING;
              row.attempt++;
              row.startedAt = clock.instant();
              return new JobStore.Work(row.id, row.attempt, row.kind, row.input, row.createdBy);
            });
  }

  void progress(JobStore.Work work, double progress, String message, Map<String, Object> details) {
    held(work)
        .ifPresent(
            row -> {
              row.progress = Math.clamp(progress, 0, 1);
              row.message = message;
              row.details = json.write(details);
            });
  }

  /** A job that is gone, or in other hands, counts as cancelled. */
  boolean cancelRequested(JobStore.Work work) {
    return store
        .findByIdOptional(work.id())
        .map(row -> row.cancelRequested || row.attempt != work.attempt())
        .orElse(true);
  }

  void done(JobStore.Work work, JobOutcome outcome) {
    finish(
        work,
        Job.State.DONE,
        row -> {
          row.progress = 1;
          row.result = json.write(outcome.result());
          row.location = outcome.location();
        });
  }

  void failed(JobStore.Work work, String english, String chinese) {
    finish(
        work,
        Job.State.FAILED,
        row -> {
          row.error = english;
          row.errorChinese = chinese;
        });
  }

  void cancelled(JobStore.Work work) {
    finish(work, Job.State.CANCELLED, row -> {});
  }

  /** Back into the queue: the worker stops, the work does not. */
  void interrupted(JobStore.Work work) {
    held(work).ifPresent(row -> row.state = Job.State.QUEUED);
  }

  private void finish(JobStore.Work work, Job.State state, Consumer<JobEntity> change) {
    held(work)
        .ifPresent(
            row -> {
              row.state = state;
              row.finishedAt = clock.instant();
              change.accept(row);
            });
  }

  private Optional<JobEntity> held(JobStore.Work work) {
    return locked(work.id())
        .filter(row -> row.attempt == work.attempt() && row.state == Job.State.RUNNING);
  }

  private Optional<JobEntity> locked(UUID id) {
    return store.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
