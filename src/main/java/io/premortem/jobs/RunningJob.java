package io.premortem.jobs;

import io.premortem.tenancy.DatabaseOutage;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Throttles what a job writes and asks, so that an eager handler does not flood the database; and
 * lets the work go on while the database is away, which nothing but its result needs.
 */
final class RunningJob implements JobContext {
  private static final Logger LOG = Logger.getLogger(RunningJob.class);
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);

  private final JobStore.Work work;
  private final JobRecords records;
  private final JobJson json;
  private long lastWrite = System.nanoTime() - INTERVAL;
  private long lastQuestion = System.nanoTime() - INTERVAL;
  private volatile boolean cancelled;

  RunningJob(JobStore.Work work, JobRecords records, JobJson json) {
    this.work = work;
    this.records = records;
    this.json = json;
  }

  @Override
  public UUID id() {
    return work.id();
  }

  @Override
  public <T> T input(Class<T> type) {
    return json.read(work.input(), type);
  }

  @Override
  public String createdBy() {
    return work.createdBy();
  }

  @Override
  public synchronized void progress(double progress, String message, Map<String, Object> details) {
    var now = System.nanoTime();
    if (now - lastWrite >= INTERVAL || progress >= 1) {
      lastWrite = now;
      unlessAway(() -> report(progress, message, details));
    }
  }

  @Override
  public synchronized boolean cancelled() {
    var now = System.nanoTime();
    if (!cancelled && now - lastQuestion >= INTERVAL) {
      lastQuestion = now;
      cancelled = unlessAway(() -> records.cancelRequested(work));
    }
    return cancelled;
  }

  private boolean report(double progress, String message, Map<String, Object> details) {
    records.progress(work, progress, message, details);
    return true;
  }

  private boolean unlessAway(BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (RuntimeException e) {
      if (!DatabaseOutage.caused(e)) {
        throw e;
      }
      LOG.warnf("job %s goes on without the database: %s", work.id(), e.getMessage());
      return false;
    }
  }
}
