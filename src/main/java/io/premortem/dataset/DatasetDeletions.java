package io.premortem.dataset;

import io.premortem.tenancy.AuditLog;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deleting data sets of the current tenant, and what stands in the way. */
@ApplicationScoped
public class DatasetDeletions {
  private final DatasetStore store;
  private final SeriesStore series;
  private final BlobStore blobs;
  private final List<DatasetUse> uses;
  private final AuditLog audit;

  DatasetDeletions(
      DatasetStore store,
      SeriesStore series,
      BlobStore blobs,
      @All List<DatasetUse> uses,
      AuditLog audit) {
    this.store = store;
    this.series = series;
    this.blobs = blobs;
    this.uses = uses;
    this.audit = audit;
  }

  /** What depends on any of the data sets. */
  @Transactional
  public List<Dependent> dependents(Collection<UUID> datasets) {
    return datasets.isEmpty()
        ? List.of()
        : uses.stream().flatMap(use -> use.of(datasets).stream()).toList();
  }

  /**
   * Deletes a version, or all of its series; empty when there is no such data set.
   *
   * @param whole the whole series
   * @param force also when something depends on it
   * @param actor subject of the person, or {@code retention}
   */
  @Transactional
  public Optional<DeletionResult> delete(UUID id, boolean whole, boolean force, String actor) {
    return store.findByIdOptional(id).flatMap(row -> delete(row, whole, force, actor));
  }

  private Optional<DeletionResult> delete(
      DatasetEntity row, boolean whole, boolean force, String actor) {
    series.hold(row.seriesId);
    var all = store.series(row.seriesId);
    var goes = whole ? all : all.stream().filter(each -> each.id.equals(row.id)).toList();
    if (goes.isEmpty()) {
      // Somebody else was faster.
      return Optional.empty();
    }
    if (!force) {
      var dependents = dependents(goes.stream().map(each -> each.id).toList());
      if (!dependents.isEmpty()) {
        return Optional.of(new DeletionResult.InUse(dependents));
      }
    }
    goes.forEach(store::delete);
    store.flush();
    if (goes.size() == all.size()) {
      series.delete(row.seriesId);
    }
    for (var each : goes) {
      blobs.delete(each.originalId);
      blobs.delete(each.parquetId);
      audit.record(actor, "dataset.deleted", each.id.toString(), each.name + " v" + each.version);
    }
    return Optional.of(new DeletionResult.Deleted(row.name, goes.size()));
  }
}
