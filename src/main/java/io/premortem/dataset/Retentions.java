package io.premortem.dataset;

import io.premortem.jobs.DailyWork;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How long the current tenant keeps its data sets, and the deletion of what is due. */
@ApplicationScoped
public class Retentions implements DailyWork {
  /** Who stands in the audit log for what is deleted. */
  static final String ACTOR = "retention";

  private static final LocalTime AT = LocalTime.of(3, 20);

  private final RetentionStore store;
  private final DatasetStore datasets;
  private final DatasetDeletions deletions;
  private final AuditLog audit;
  private final Clock clock;

  Retentions(
      RetentionStore store,
      DatasetStore datasets,
      DatasetDeletions deletions,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.datasets = datasets;
    this.deletions = deletions;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Retention current() {
    return store
        .findByIdOptional(TenantScope.requireTenant())
        .map(row -> new Retention(row.keepVersions, row.keepDays))
        .orElse(Retention.KEEP_ALL);
  }

  /**
   * @param actor subject of the person who decided so
   * @throws IllegalArgumentException if a part is out of range
   */
  @Transactional
  public void save(Retention retention, String actor) {
    if (!retention.faults().isEmpty()) {
      throw new IllegalArgumentException("out of range: " + retention);
    }
    var row =
        store
            .findByIdOptional(TenantScope.requireTenant())
            .orElseGet(
                () -> {
                  var fresh = new RetentionEntity();
                  fresh.tenantId = TenantScope.requireTenant();
                  store.persist(fresh);
                  return fresh;
                });
    row.keepVersions = retention.versions();
    row.keepDays = retention.days();
    audit.record(
        actor,
        "dataset.retention-changed",
        ACTOR,
        "versions " + retention.versions() + ", days " + retention.days());
  }

  /** What the retention would delete now. */
  @Transactional
  public RetentionPlan plan(Retention retention) {
    var since =
        retention.days() == null ? null : clock.instant().minus(Duration.ofDays(retention.days()));
    var due = datasets.outdated(retention.versions(), since);
    var dependents =
        deletions.dependents(due.stream().map(DatasetSummary::id).toList()).stream()
            .collect(Collectors.groupingBy(Dependent::dataset));
    List<DatasetSummary> goes = new ArrayList<>();
    List<RetentionPlan.Kept> kept = new ArrayList<>();
    for (var dataset : due) {
      var uses = dependents.get(dataset.id());
      if (uses == null) {
        goes.add(dataset);
      } else {
        kept.add(new RetentionPlan.Kept(dataset, uses));
      }
    }
    return new RetentionPlan(goes, kept);
  }

  /**
   * Deletes what is due, each in a transaction of its own, so that one that fails takes no other
   * with it. What came into use since the plan was made stays.
   *
   * @return how many are gone
   */
  public int carryOut() {
    int gone = 0;
    for (var dataset : plan(current()).goes()) {
      var result = deletions.delete(dataset.id(), false, false, ACTOR);
      if (result.isPresent() && result.get() instanceof DeletionResult.Deleted) {
        gone++;
      }
    }
    return gone;
  }

  @Override
  public String name() {
    return "dataset-retention";
  }

  @Override
  public LocalTime at() {
    return AT;
  }

  @Override
  public void run() {
    carryOut();
  }
}
