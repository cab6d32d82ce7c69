package io.premortem.dataset;

import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.Columns;
import io.premortem.dataset.reading.ReceivedFile;
import io.premortem.dataset.reading.TableFile;
import io.premortem.dataset.reading.TableScan;
import io.premortem.dataset.reading.Workspace;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Cursor;
import io.premortem.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The tables of the current tenant. */
@ApplicationScoped
public class Datasets {
  private static final int NAME_CHARACTERS = 200;
  private static final int STORE_SECONDS = 600;
  private static final String TABULAR = "text/csv";
  private static final String PARQUET = "application/vnd.apache.parquet";

  private final DatasetStore store;
  private final BlobStore blobs;
  private final DatasetFiles files;
  private final ProfileJson json;
  private final AuditLog audit;
  private final Clock clock;

  Datasets(
      DatasetStore store,
      BlobStore blobs,
      DatasetFiles files,
      ProfileJson json,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.blobs = blobs;
    this.files = files;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Reads, types, profiles and stores a file. The reading needs no transaction; the storing is one,
   * or part of the caller's. Whatever is refused or fails leaves neither rows nor files behind.
   *
   * @param actor the uploader's subject
   */
  public UploadResult upload(Upload upload, String actor) {
    if (upload.plainName().length() > NAME_CHARACTERS) {
      return new UploadResult.BadName(NAME_CHARACTERS);
    }
    try (var workspace = Workspace.open()) {
      var received = files.receive(upload.content(), workspace);
      var table = files.table(received, upload.choices(), workspace);
      return QuarkusTransaction.joiningExisting()
          .timeout(STORE_SECONDS)
          .call(() -> new UploadResult.Stored(store(upload, received, table, actor)));
    } catch (CsvProblem problem) {
      return new UploadResult.BadFile(problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page of {@link Page#SIZE}, newest first. */
  @Transactional
  public Page<DatasetSummary> list(Optional<Cursor> after) {
    return Page.of(
        store.newest(after, Page.SIZE + 1), row -> new Cursor(row.createdAt(), row.id()));
  }

  @Transactional
  public Optional<Dataset> find(UUID id) {
    return store.findByIdOptional(id).map(this::toRecord);
  }

  /** The whole table in memory; empty when there is no such data set. */
  public Optional<Columns> read(UUID id) {
    return row(id)
        .map(
            row -> {
              try {
                return files.columns(blobs.open(row.parquetId), json.read(row.profile));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * Hands each row to {@code visitor} as it is read, in the order of the file, keeping none.
   *
   * @param columns names of the columns that are read
   * @return {@code false} when there is no such data set
   */
  public boolean scan(UUID id, Collection<String> columns, TableScan.Visitor visitor) {
    var found = row(id);
    found.ifPresent(
        row -> {
          var wanted =
              json.read(row.profile).columns().stream()
                  .filter(column -> columns.contains(column.name()))
                  .toList();
          try {
            files.scan(blobs.open(row.parquetId), wanted, visitor);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return found.isPresent();
  }

  /** A file of the data set, with an audit entry; empty when there is no such data set. */
  public Optional<Download> download(UUID id, Download.Format format, String actor) {
    var found = row(id);
    found.ifPresent(
        row ->
            QuarkusTransaction.joiningExisting()
                .run(() -> record(actor, "downloaded", id, row.name + " " + format)));
    return found.map(row -> file(row, format));
  }

  /** Removes the data set with its files; {@code false} when there is no such data set. */
  @Transactional
  public boolean delete(UUID id, String actor) {
    var row = store.findById(id);
    if (row == null) {
      return false;
    }
    store.delete(row);
    store.flush();
    blobs.delete(row.originalId);
    blobs.delete(row.parquetId);
    record(actor, "deleted", id, row.name);
    return true;
  }

  private Optional<DatasetEntity> row(UUID id) {
    return QuarkusTransaction.joiningExisting().call(() -> store.findByIdOptional(id));
  }

  private Dataset store(Upload upload, ReceivedFile received, TableFile table, String actor)
      throws IOException {
    var profile = table.profile();
    var row = new DatasetEntity();
    row.id = UUID.randomUUID();
    row.name = upload.plainName();
    row.fileName = upload.plainFileName();
    row.rowCount = profile.rows();
    row.columnCount = profile.columns().size();
    row.bytes = received.bytes();
    row.sha256 = received.sha256();
    row.profile = json.write(profile);
    row.originalId = blob(Files.newInputStream(received.path()), TABULAR);
    row.parquetId = blob(Files.newInputStream(table.parquet()), PARQUET);
    row.createdBy = actor;
    // PostgreSQL keeps microseconds; a cursor must compare equal to what it gives back.
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.persist(row);
    record(actor, "uploaded", row.id, row.name + " sha256 " + row.sha256);
    return toRecord(row);
  }

  private UUID blob(InputStream content, String mediaType) throws IOException {
    try (content) {
      return blobs.write(content, mediaType).id();
    }
  }

  private Download file(DatasetEntity row, Download.Format format) {
    return switch (format) {
      case ORIGINAL -> new Download(row.fileName, TABULAR, row.bytes, blobs.open(row.originalId));
      case PARQUET -> {
        var blob = blobs.find(row.parquetId).orElseThrow();
        yield new Download(row.name + ".parquet", PARQUET, blob.bytes(), blobs.open(blob.id()));
      }
      case CSV -> csv(row);
    };
  }

  private Download csv(DatasetEntity row) {
    try {
      var workspace = Workspace.open();
      try {
        var path = files.csv(blobs.open(row.parquetId), json.read(row.profile), workspace);
        return new Download(
            row.name + ".csv", TABULAR, Files.size(path), new WorkspaceStream(path, workspace));
      } catch (IOException | RuntimeException e) {
        workspace.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void record(String actor, String act, UUID id, String detail) {
    audit.record(actor, "dataset." + act, id.toString(), detail);
  }

  private Dataset toRecord(DatasetEntity row) {
    return new Dataset(
        row.id, row.name, row.fileName, json.read(row.profile), row.createdBy, row.createdAt);
  }
}
