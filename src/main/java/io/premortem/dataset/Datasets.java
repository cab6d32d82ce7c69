package io.premortem.dataset;

import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Columns;
import io.premortem.dataset.reading.ReceivedFile;
import io.premortem.dataset.reading.StoredTable;
import io.premortem.dataset.reading.TableFile;
import io.premortem.dataset.reading.TableScan;
import io.premortem.dataset.reading.Workspace;
import io.premortem.dataset.unpack.Container;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Cursor;
import io.premortem.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** The tables of the current tenant. */
@ApplicationScoped
public class Datasets {
  private static final int STORE_SECONDS = 600;

  private final DatasetStore store;
  private final BlobStore blobs;
  private final DatasetFiles files;
  private final DatasetVersions versions;
  private final StorageQuota quota;
  private final DatasetContent content;
  private final ProfileJson json;
  private final AuditLog audit;
  private final Clock clock;
  private final Event<DatasetStored> stored;

  Datasets(
      DatasetStore store,
      BlobStore blobs,
      DatasetFiles files,
      DatasetVersions versions,
      StorageQuota quota,
      DatasetContent content,
      ProfileJson json,
      AuditLog audit,
      Clock clock,
      Event<DatasetStored> stored) {
    this.store = store;
    this.blobs = blobs;
    this.files = files;
    this.versions = versions;
    this.quota = quota;
    this.content = content;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
    this.stored = stored;
  }

  /**
   * Reads, types, profiles and stores a file. The reading needs no transaction; the storing is one,
   * or part of the caller's. Whatever is refused or fails leaves neither rows nor files behind. A
   * name that is there already gets a further version.
   *
   * @param actor the uploader's subject
   */
  public UploadResult upload(Upload upload, String actor) {
    var badName = checkName(upload);
    if (badName.isPresent()) {
      return badName.get();
    }
    try (var workspace = Workspace.open()) {
      var received = files.receive(upload.content(), workspace);
      var table = files.table(received, upload.choices(), workspace);
      return QuarkusTransaction.joiningExisting()
          .timeout(STORE_SECONDS)
          .call(() -> keep(upload, received, table, actor));
    } catch (CsvProblem problem) {
      return new UploadResult.BadFile(problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the name, if anything. */
  public Optional<UploadResult.BadName> checkName(Upload upload) {
    return upload.plainName().length() > DatasetName.LIMIT
        ? Optional.of(new UploadResult.BadName(DatasetName.LIMIT))
        : Optional.empty();
  }

  /** The latest version of every name, as a page of {@link Page#SIZE}, newest first. */
  public Page<DatasetSummary> list(Optional<Cursor> after) {
    return search("", after);
  }

  /**
   * As {@link #list}, of those whose name or file name holds the text.
   *
   * @param text as somebody typed it; capitals do not matter, blank finds all
   */
  @Transactional
  public Page<DatasetSummary> search(String text, Optional<Cursor> after) {
    return Page.of(
        store.newest(text, after, Page.SIZE + 1), row -> new Cursor(row.createdAt(), row.id()));
  }

  @Transactional
  public Optional<Dataset> find(UUID id) {
    return store.findByIdOptional(id).map(json::toRecord);
  }

  /** The whole table in memory; empty when there is no such data set. */
  public Optional<Columns> read(UUID id) {
    return read(id, _ -> true);
  }

  /** The columns of these names in memory; empty when there is no such data set. */
  public Optional<Columns> read(UUID id, Set<String> names) {
    return read(id, column -> names.contains(column.name()));
  }

  /** Works on the table as a stream from disk; empty when there is no such data set. */
  public <T> Optional<T> stream(UUID id, Function<StoredTable, T> work) {
    return onTable(
        id, row -> files.stream(blobs.open(row.parquetId), json.read(row.profile), work));
  }

  /**
   * Hands each row to {@code visitor} as it is read, in the order of the file, keeping none.
   *
   * @param columns names of the columns that are read
   * @return {@code false} when there is no such data set
   */
  public boolean scan(UUID id, Collection<String> columns, TableScan.Visitor visitor) {
    return onTable(
            id,
            row -> {
              var wanted = columns(row, column -> columns.contains(column.name()));
              files.scan(blobs.open(row.parquetId), wanted, visitor);
              return true;
            })
        .isPresent();
  }

  /** A file of the data set, with an audit entry; empty when there is no such data set. */
  public Optional<Download> download(UUID id, Download.Format format, String actor) {
    var found = row(id);
    found.ifPresent(
        row ->
            QuarkusTransaction.joiningExisting()
                .run(
                    () ->
                        record(
                            actor,
                            "downloaded",
                            id,
                            row.name + " v" + row.version + " " + format)));
    return found.map(row -> content.file(row, format));
  }

  private Optional<Columns> read(UUID id, Predicate<ColumnProfile> wanted) {
    return onTable(
        id, row -> files.columns(blobs.open(row.parquetId), row.rowCount, columns(row, wanted)));
  }

  private List<ColumnProfile> columns(DatasetEntity row, Predicate<ColumnProfile> wanted) {
    return json.read(row.profile).columns().stream().filter(wanted).toList();
  }

  /** Work on the files of a data set. */
  @FunctionalInterface
  private interface TableWork<T> {
    T on(DatasetEntity row) throws IOException;
  }

  private <T> Optional<T> onTable(UUID id, TableWork<T> work) {
    return row(id)
        .map(
            row -> {
              try {
                return work.on(row);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private Optional<DatasetEntity> row(UUID id) {
    return QuarkusTransaction.joiningExisting().call(() -> store.findByIdOptional(id));
  }

  private UploadResult keep(Upload upload, ReceivedFile received, TableFile table, String actor)
      throws IOException {
    long needed = received.bytes() + Files.size(table.parquet());
    var storage = quota.held();
    return storage.fits(needed)
        ? new UploadResult.Stored(store(upload, received, table, actor))
        : new UploadResult.Full(storage, needed);
  }

  private Dataset store(Upload upload, ReceivedFile received, TableFile table, String actor)
      throws IOException {
    var profile = table.profile();
    var container = Container.of(profile.source().container());
    var row = new DatasetEntity();
    row.id = UUID.randomUUID();
    row.fileName = upload.plainFileName();
    row.rowCount = profile.rows();
    row.columnCount = profile.columns().size();
    row.bytes = received.bytes();
    row.sha256 = received.sha256();
    row.profile = json.write(profile);
    row.originalId = blob(Files.newInputStream(received.path()), container.mediaType());
    row.parquetId = blob(Files.newInputStream(table.parquet()), DatasetContent.PARQUET);
    versions.place(row, upload.plainName());
    row.createdBy = actor;
    // PostgreSQL keeps microseconds; a cursor must compare equal to what it gives back.
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.persist(row);
    record(actor, "uploaded", row.id, row.name + " v" + row.version + " sha256 " + row.sha256);
    stored.fire(new DatasetStored(row.id, actor));
    return json.toRecord(row);
  }

  private UUID blob(InputStream content, String mediaType) throws IOException {
    try (content) {
      return blobs.write(content, mediaType).id();
    }
  }

  private void record(String actor, String act, UUID id, String detail) {
    audit.record(actor, "dataset." + act, id.toString(), detail);
  }
}
