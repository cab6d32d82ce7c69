package io.premortem.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.premortem.tenancy.TenantScope;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The background work of the current tenant. */
@ApplicationScoped
public class Jobs {
  private final JobStore store;
  private final JobJson json;
  private final SchedulerClient queue;
  private final Clock clock;

  Jobs(JobStore store, JobJson json, SchedulerClient queue, Clock clock) {
    this.store = store;
    this.json = json;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Queues the work in the caller's transaction: the job exists if and only if that commits.
   *
   * @param kind a {@link JobHandler#kind}
   * @param input what the handler reads back with {@link JobContext#input}
   */
  @Transactional
  public UUID enqueue(String kind, Object input, String createdBy) {
    var row = new JobEntity();
    row.id = UUID.randomUUID();
    row.kind = kind;
    row.state = Job.State.QUEUED;
    row.input = json.write(input);
    row.createdBy = createdBy;
    row.createdAt = clock.instant();
    store.persist(row);
    queue.scheduleIfNotExists(
        JobQueue.TASK
            .instance(row.id.toString())
            .data(new JobQueue.Reference(TenantScope.requireTenant(), row.id))
            .scheduledTo(row.createdAt));
    return row.id;
  }

  @Transactional
  public Optional<Job> find(UUID id) {
    return store.findByIdOptional(id).map(json::toRecord);
  }

  @Transactional
  public List<Job> newest(int limit) {
    return store.findAll(Sort.descending("createdAt")).page(0, limit).stream()
        .map(json::toRecord)
        .toList();
  }

  /** Asks the job to stop: at once if it waits, soon if it runs. False if there is no such job. */
  @Transactional
  public boolean cancel(UUID id) {
    var row = store.findById(id);
    if (row == null) {
      return false;
    }
    row.cancelRequested = true;
    if (row.state == Job.State.QUEUED) {
      row.state = Job.State.CANCELLED;
      row.finishedAt = clock.instant();
    }
    return true;
  }
}
