package io.premortem.jobs;

import io.premortem.tenancy.TenantScope;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes one job to its end as the tenant that queued it. */
@ApplicationScoped
class JobWorker {
  private static final Logger LOG = Logger.getLogger(JobWorker.class);

  private final TenantScope scope;
  private final JobRecords records;
  private final JobJson json;
  private final Map<String, JobHandler> handlers;

  JobWorker(TenantScope scope, JobRecords records, JobJson json, @All List<JobHandler> handlers) {
    this.scope = scope;
    this.records = records;
    this.json = json;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
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
      var handler = handlers.get(work.kind());
      if (handler == null) {
        throw new IllegalStateException("no handler for jobs of kind " + work.kind());
      }
      var outcome = handler.run(job);
      records.done(work.id(), outcome);
    } catch (InterruptedException e) {
      // This process stops; the exception tells db-scheduler to have the job done elsewhere.
      records.interrupted(work.id());
      throw e;
    } catch (JobCancelledException e) {
      records.cancelled(work.id());
    } catch (JobRejectedException e) {
      records.failed(work.id(), e.getMessage());
    } catch (Exception e) {
      var trace = UUID.randomUUID();
      LOG.errorf(e, "job %s failed, trace %s", work.id(), trace);
      records.failed(work.id(), "Internal error, trace " + trace);
    }
  }
}
