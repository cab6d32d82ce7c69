package io.premortem.dataset;

import io.premortem.tenancy.AuditLog;
import io.premortem.web.Cursor;
import io.premortem.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Series of the current tenant's data sets: what is uploaded under the same name, whatever its
 * capitals, is the next version of it.
 */
@ApplicationScoped
public class DatasetVersions {
  private final DatasetStore store;
  private final SeriesStore series;
  private final ProfileJson json;
  private final AuditLog audit;

  DatasetVersions(DatasetStore store, SeriesStore series, ProfileJson json, AuditLog audit) {
    this.store = store;
    this.series = series;
    this.json = json;
    this.audit = audit;
  }

  /**
   * All versions of the series that {@code id} belongs to, as a page of {@link Page#SIZE}, newest
   * first; empty when there is no such data set.
   */
  @Transactional
  public Optional<Page<DatasetSummary>> list(UUID id, Optional<Cursor> after) {
    return store
        .findByIdOptional(id)
        .map(row -> store.versions(row.seriesId, after, Page.SIZE + 1))
        .map(rows -> Page.of(rows, row -> new Cursor(row.createdAt(), row.id())));
  }

  /** The version number of each data set of the series. */
  @Transactional
  public Map<UUID, Integer> numbers(UUID series) {
    return store.numbers(series);
  }

  /** The version before; empty for the first that is left. */
  @Transactional
  public Optional<Dataset> before(Dataset dataset) {
    return store.before(dataset.series(), dataset.version()).map(json::toRecord);
  }

  /**
   * Renames the whole series; empty when there is no such data set.
   *
   * @param actor subject of the person who does
   */
  @Transactional
  public Optional<RenameResult> rename(UUID id, String name, String actor) {
    var plain = Upload.clean(name == null ? "" : name);
    return store.findByIdOptional(id).map(row -> rename(row, plain, actor));
  }

  private RenameResult rename(DatasetEntity row, String name, String actor) {
    if (name.isEmpty()) {
      return new RenameResult.Blank();
    }
    if (name.length() > DatasetName.LIMIT) {
      return new RenameResult.TooLong(DatasetName.LIMIT);
    }
    var key = DatasetName.key(name);
    series.lock(key);
    if (series.find(key).filter(other -> !other.equals(row.seriesId)).isPresent()) {
      return new RenameResult.Taken(name);
    }
    series.hold(row.seriesId);
    var before = row.name;
    series.rename(row.seriesId, key);
    for (var version : store.series(row.seriesId)) {
      version.name = name;
      version.searchKey = DatasetName.searchKey(name, version.fileName);
    }
    audit.record(actor, "dataset.renamed", row.id.toString(), before + " → " + name);
    return new RenameResult.Renamed(json.toRecord(row));
  }

  /**
   * Gives a new row its name, series and version. Whoever uploads the same name waits until the
   * caller's transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void place(DatasetEntity row, String name) {
    var key = DatasetName.key(name);
    series.lock(key);
    var place = series.next(key);
    row.seriesId = place.series();
    row.version = place.version();
    // The series keeps the name it has, also where the new file's differs in capitals.
    row.name = store.before(row.seriesId, row.version).map(last -> last.name).orElse(name);
    row.sameAs = store.sameBytes(row.seriesId, row.sha256).orElse(null);
    row.searchKey = DatasetName.searchKey(row.name, row.fileName);
  }
}
