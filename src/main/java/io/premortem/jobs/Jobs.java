package io.premortem.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.premortem.tenancy.Quotas;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Problem;
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
  private static final List<Job.State> UNFINISHED = List.of(Job.State.QUEUED, Job.State.RUNNING);

  private final JobStore store;
  private final JobJson json;
  private final SchedulerClient queue;
  private final JobHandlers handlers;
  private final Quotas quotas;
  private final Clock clock;

  Jobs(
      JobStore store,
      JobJson json,
      SchedulerClient queue,
      JobHandlers handlers,
      Quotas quotas,
      Clock clock) {
    this.store = store;
    this.json = json;
    this.queue = queue;
    this.handlers = handlers;
    this.quotas = quotas;
    this.clock = clock;
  }

  /**
   * Queues the work in the caller's transaction: the job exists if and only if that commits.
   *
   * @param kind a {@link JobHandler#kind}
   * @param input what the handler reads back with {@link JobContext#input}
   * @throws io.premortem.web.ProblemException 429 when the tenant has as many as it may have, of
   *     work that is {@link JobHandler#counted counted}
   */
  @Transactional
  public UUID enqueue(String kind, Object input, String createdBy) {
    if (handlers.of(kind).counted()) {
      requireRoom();
    }
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

  private void requireRoom() {
    int most = quotas.current().jobs();
    if (store.count("state in ?1 and kind not in ?2", UNFINISHED, handlers.uncounted()) >= most) {
      throw tooMany(most).toException();
    }
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

  // Jobs are queued by pages, by the API and by daily work, so the words stand for themselves.
  private static Problem tooMany(int most) {
    return new Problem(
        429,
        "Too many jobs at once · 同时进行的任务过多",
        "Your organization may have "
            + most
            + " jobs waiting or running. Wait for one to end, or cancel one."
            + " · 贵组织最多可有 "
            + most
            + " 个等待或运行中的任务。请等待其中一个结束，或取消一个。",
        List.of());
  }
}
