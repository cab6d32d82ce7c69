package io.premortem.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * db-scheduler on our PostgreSQL. A worker's heartbeat that stays away for half a minute gives its
 * job to another worker.
 */
@ApplicationScoped
class JobQueue {
  /** Where a job is found: its row is visible to its tenant alone. */
  record Reference(String tenant, UUID job) {}

  static final TaskDescriptor<Reference> TASK = TaskDescriptor.of("job", Reference.class);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final Duration SHUTDOWN = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 6;

  private final DataSource database;
  private final JobWorker worker;
  private final DailyRounds rounds;
  private final boolean enabled;
  private final int threads;
  private Scheduler scheduler;

  JobQueue(
      DataSource database,
      JobWorker worker,
      DailyRounds rounds,
      @ConfigProperty(name = "premortem.worker.enabled") boolean enabled,
      @ConfigProperty(name = "premortem.worker.threads") int threads) {
    this.database = database;
    this.worker = worker;
    this.rounds = rounds;
    this.enabled = enabled;
    this.threads = threads;
  }

  @Produces
  @Singleton
  SchedulerClient client() {
    return SchedulerClient.Builder.create(database, task())
        .serializer(new JacksonSerializer())
        .build();
  }

  void start(@Observes StartupEvent event) {
    if (!enabled) {
      return;
    }
    scheduler =
        Scheduler.create(database, task())
            .startTasks(daily())
            .serializer(new JacksonSerializer())
            .threads(threads)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(SHUTDOWN)
            .build();
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent event) {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  /** Whichever worker is free takes the day's round; db-scheduler gives it to one alone. */
  private List<RecurringTask<Void>> daily() {
    return rounds.works().stream().map(this::daily).toList();
  }

  private RecurringTask<Void> daily(DailyWork work) {
    return Tasks.recurring(work.name(), Schedules.daily(ZoneOffset.UTC, work.at()))
        .execute((instance, context) -> rounds.round(work));
  }

  private OneTimeTask<Reference> task() {
    return Tasks.oneTime(TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) -> worker.work(instance.getData()));
  }
}
