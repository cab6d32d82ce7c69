package io.premortem.dataset;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/** Compares data sets of the current tenant, from all of their rows. */
@ApplicationScoped
public class DatasetChanges {
  private final DatasetStore store;
  private final BlobStore blobs;
  private final DatasetFiles files;
  private final ProfileJson json;

  DatasetChanges(DatasetStore store, BlobStore blobs, DatasetFiles files, ProfileJson json) {
    this.store = store;
    this.blobs = blobs;
    this.files = files;
    this.json = json;
  }

  /** From the one to the other; empty when there is no such data set. */
  public Optional<DatasetChange> between(UUID before, UUID after) {
    return row(before).flatMap(earlier -> row(after).map(later -> change(earlier, later)));
  }

  private DatasetChange change(DatasetEntity before, DatasetEntity after) {
    var earlier = json.toRecord(before);
    var later = json.toRecord(after);
    try (var beforeContent = blobs.open(before.parquetId);
        var afterContent = blobs.open(after.parquetId)) {
      return new DatasetChange(
          earlier,
          later,
          files.change(beforeContent, earlier.profile(), afterContent, later.profile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<DatasetEntity> row(UUID id) {
    return QuarkusTransaction.joiningExisting().call(() -> store.findByIdOptional(id));
  }
}
