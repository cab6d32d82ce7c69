package io.premortem.jobs;

import io.premortem.tenancy.DatabaseOutage;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes one job to its end as the tenant that queued it. */
@ApplicationScoped
class JobWorker {
  private static final Logger LOG = Logger.getLogger(JobWorker.class);

  // A second taker may fail because the first was not dead and has kept its result; a third finds
  // it.
  private static final int OVERTAKEN = 2;

  private final TenantScope scope;
  private final JobRecords records;
  private final JobJson json;
  private final JobHandlers handlers;

  JobWorker(TenantScope scope, JobRecords records, JobJson json, JobHandlers handlers) {
    this.scope = scope;
    this.records = records;
    this.json = json;
    this.handlers = handlers;
  }

  void work(JobQueue.Reference reference) {
    try {
      scope.callWithoutTransaction(
          reference.tenant(),
          () -> {
            var work = records.start(reference.job());
            if (work.isPresent()) {
              run(work.get());
            }
            return null;
          });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(JobStore.Work work) throws InterruptedException {
    var job = new RunningJob(work, records, json);
    try {
      records.done(work, handlers.of(work.kind()).run(job));
    } catch (InterruptedException e) {
      // This process stops; the exception tells db-scheduler to have the job done elsewhere.
      records.interrupted(work);
      throw e;
    } catch (JobCancelledException e) {
      records.cancelled(work);
    } catch (JobRejectedException e) {
      records.failed(work, e.getMessage(), e.chinese());
    } catch (Exception e) {
      if (DatabaseOutage.caused(e) || work.attempt() == OVERTAKEN) {
        putBack(work);
        throw new IllegalStateException("the job is tried again", e);
      }
      fail(work, e);
    }
  }

  // The exception that follows tells db-scheduler to try again; if it cannot note that either, the
  // job is taken for dead after half a minute, and begins again then.
  private void putBack(JobStore.Work work) {
    try {
      records.interrupted(work);
    } catch (RuntimeException e) {
      LOG.warnf("job %s cannot be put back yet: %s", work.id(), e.getMessage());
    }
  }

  private void fail(JobStore.Work work, Exception e) {
    var trace = UUID.randomUUID();
    LOG.errorf(e, "job %s failed, trace %s", work.id(), trace);
    records.failed(
        work,
        "That was our fault; the fault is recorded under " + trace + ".",
        "这是我们的错误，已记录，编号 " + trace + "。");
  }
}
