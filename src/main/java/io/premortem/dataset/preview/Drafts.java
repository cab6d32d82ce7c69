package io.premortem.dataset.preview;

import io.premortem.dataset.BlobStore;
import io.premortem.dataset.DatasetFiles;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.StorageQuota;
import io.premortem.dataset.Upload;
import io.premortem.dataset.UploadResult;
import io.premortem.dataset.csv.CsvOptions;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.reading.ReadingChoices;
import io.premortem.dataset.reading.ReceivedFile;
import io.premortem.dataset.reading.TablePreview;
import io.premortem.dataset.reading.Workspace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Files of the current tenant that are looked at before they are imported. */
@ApplicationScoped
public class Drafts {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int STORE_SECONDS = 600;

  private final DraftStore store;
  private final BlobStore blobs;
  private final DatasetFiles files;
  private final Datasets datasets;
  private final StorageQuota quota;
  private final Clock clock;

  Drafts(
      DraftStore store,
      BlobStore blobs,
      DatasetFiles files,
      Datasets datasets,
      StorageQuota quota,
      Clock clock) {
    this.store = store;
    this.quota = quota;
    this.blobs = blobs;
    this.files = files;
    this.datasets = datasets;
    this.clock = clock;
  }

  /**
   * How a file would be read; nothing is kept.
   *
   * @throws CsvProblem when it cannot be read so
   */
  public TablePreview preview(InputStream content, CsvOptions options)
      throws IOException, CsvProblem {
    try (var workspace = Workspace.open()) {
      return files.preview(files.receive(content, workspace), options, workspace);
    }
  }

  /**
   * Keeps a file for a day if it is a table at all, whatever its encoding.
   *
   * @param actor the uploader's subject
   */
  public DraftResult keep(Upload upload, String actor) {
    var badName = datasets.checkName(upload);
    if (badName.isPresent()) {
      return new DraftResult.Refused(badName.get());
    }
    try (var workspace = Workspace.open()) {
      var received = files.receive(upload.content(), workspace);
      files.unpack(received, workspace);
      return QuarkusTransaction.joiningExisting()
          .timeout(STORE_SECONDS)
          .call(() -> store(upload, received, actor));
    } catch (CsvProblem problem) {
      return new DraftResult.Refused(new UploadResult.BadFile(problem));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A draft as it would be read; empty when there is none.
   *
   * @throws CsvProblem when it cannot be read so
   */
  public Optional<TablePreview> preview(UUID id, CsvOptions options) throws CsvProblem {
    var row = row(id);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    try (var content = blobs.open(row.get().originalId)) {
      return Optional.of(preview(content, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a draft; empty when there is none. */
  public Optional<String> name(UUID id) {
    return row(id).map(row -> row.name);
  }

  /** Makes a data set of it; the draft goes when that succeeds. Empty when there is none. */
  public Optional<UploadResult> importAs(
      UUID id, String name, ReadingChoices choices, String actor) {
    var row = row(id);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    try (var content = blobs.open(row.get().originalId)) {
      var upload =
          new Upload(name.isBlank() ? row.get().name : name, row.get().fileName, content, choices);
      var result = datasets.upload(upload, actor);
      if (result instanceof UploadResult.Stored) {
        discard(id);
      }
      return Optional.of(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a draft; {@code false} when there is none. */
  @Transactional
  public boolean discard(UUID id) {
    var row = store.findByIdOptional(id);
    row.ifPresent(this::remove);
    return row.isPresent();
  }

  private Optional<DraftEntity> row(UUID id) {
    return QuarkusTransaction.joiningExisting().call(() -> store.findByIdOptional(id));
  }

  private DraftResult store(Upload upload, ReceivedFile received, String actor) throws IOException {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.olderThan(now.minus(KEPT)).forEach(this::remove);
    var storage = quota.held();
    if (!storage.fits(received.bytes())) {
      return new DraftResult.Refused(new UploadResult.Full(storage, received.bytes()));
    }
    var row = new DraftEntity();
    row.id = UUID.randomUUID();
    row.name = upload.plainName();
    row.fileName = upload.plainFileName();
    try (var content = Files.newInputStream(received.path())) {
      row.originalId = blobs.write(content, "application/octet-stream").id();
    }
    row.createdBy = actor;
    row.createdAt = now;
    store.persist(row);
    return new DraftResult.Kept(row.id);
  }

  private void remove(DraftEntity row) {
    store.delete(row);
    store.flush();
    blobs.delete(row.originalId);
  }
}
