package io.premortem.inference;

import io.premortem.inference.monitor.InputProfile;
import io.premortem.lab.learn.Table;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Counts predictions in memory and writes the sums every few seconds: no call waits for a counter.
 * A process that stops writes the rest; one that is killed loses what it counted since.
 */
@ApplicationScoped
class Traffic {
  private static final Logger LOG = Logger.getLogger(Traffic.class);
  private static final long SECONDS = 5;

  private final TrafficStore store;
  private final TenantScope scope;
  private final Organizations organizations;
  private final Clock clock;
  private ScheduledExecutorService timer;
  private Map<Place, Counts> pending = new HashMap<>();

  /** Whose model, and when. */
  private record Place(String tenant, UUID model, LocalDate day) {}

  /** Sums since the last write. */
  private static final class Counts {
    final Map<String, Usage> callers = new HashMap<>();
    final Map<String, long[]> columns = new HashMap<>();

    void add(String caller, Usage usage) {
      callers.merge(caller, usage, Usage::plus);
    }

    void add(String column, long[] counts) {
      var sums = columns.computeIfAbsent(column, _ -> new long[counts.length]);
      for (int i = 0; i < counts.length; i++) {
        sums[i] += counts[i];
      }
    }
  }

  Traffic(TrafficStore store, TenantScope scope, Organizations organizations, Clock clock) {
    this.store = store;
    this.scope = scope;
    this.organizations = organizations;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("traffic").daemon().factory());
    timer.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  /** After the last request: the application stops when those under way are answered. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.shutdown();
    // What the timer has taken to write is not among what is pending.
    timer.awaitTermination(SECONDS, TimeUnit.SECONDS);
    write();
  }

  /**
   * Counts for the current tenant.
   *
   * @param caller {@code key:<id>}, {@code people} or {@code batch}
   */
  void count(UUID model, String caller, Usage usage) {
    var place = place(model);
    synchronized (this) {
      pending.computeIfAbsent(place, _ -> new Counts()).add(caller, usage);
    }
  }

  /** Counts what came in, for drift. */
  void count(UUID model, InputProfile profile, Table rows) {
    var place = place(model);
    var counts = profile.count(rows);
    synchronized (this) {
      var sums = pending.computeIfAbsent(place, _ -> new Counts());
      for (int i = 0; i < counts.length; i++) {
        sums.add(profile.columns().get(i).name(), counts[i]);
      }
    }
  }

  /** Writes what was counted so far. */
  void write() {
    Map<Place, Counts> counted;
    synchronized (this) {
      counted = pending;
      pending = new HashMap<>();
    }
    counted.forEach(this::write);
  }

  private void write(Place place, Counts counts) {
    try {
      scope.run(
          place.tenant(),
          () -> {
            counts.callers.forEach(
                (caller, usage) -> store.add(place.model(), place.day(), caller, usage));
            counts.columns.forEach(
                (column, groups) -> store.add(place.model(), place.day(), column, groups));
          });
    } catch (RuntimeException e) {
      if (!erased(place.tenant())) {
        LOG.warnf(e, "predictions of %s are not counted yet", place.tenant());
        putBack(place, counts);
      }
    }
  }

  /** Whether there is nobody left to count for. */
  private boolean erased(String tenant) {
    try {
      return organizations.find(tenant).isEmpty();
    } catch (RuntimeException _) {
      // Without a database nothing is known to be gone.
      return false;
    }
  }

  private synchronized void putBack(Place place, Counts counts) {
    var sums = pending.computeIfAbsent(place, _ -> new Counts());
    counts.callers.forEach(sums::add);
    counts.columns.forEach(sums::add);
  }

  private Place place(UUID model) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Place(TenantScope.requireTenant(), model, day);
  }
}
