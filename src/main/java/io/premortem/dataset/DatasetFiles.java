package io.premortem.dataset;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvOptions;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Columns;
import io.premortem.dataset.profile.Profile;
import io.premortem.dataset.profile.TableChange;
import io.premortem.dataset.reading.CsvExport;
import io.premortem.dataset.reading.DuckDbSettings;
import io.premortem.dataset.reading.ReadingChoices;
import io.premortem.dataset.reading.ReceivedFile;
import io.premortem.dataset.reading.RowSample;
import io.premortem.dataset.reading.StoredTable;
import io.premortem.dataset.reading.TableComparison;
import io.premortem.dataset.reading.TableFile;
import io.premortem.dataset.reading.TablePreview;
import io.premortem.dataset.reading.TableReader;
import io.premortem.dataset.reading.TableScan;
import io.premortem.dataset.reading.Workspace;
import io.premortem.dataset.unpack.Unpacked;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The work on files, a few at a time so that memory stays bounded however many come at once. */
@ApplicationScoped
public class DatasetFiles {
  private final CsvLimits limits;
  private final DuckDbSettings settings;
  private final Semaphore places;
  private final Semaphore streams;

  /** One of the places, held until it is closed. */
  private record Place(Semaphore places) implements AutoCloseable {
    static Place in(Semaphore places) {
      places.acquireUninterruptibly();
      return new Place(places);
    }

    @Override
    public void close() {
      places.release();
    }
  }

  DatasetFiles(
      @ConfigProperty(name = "premortem.dataset.upload-bytes") long uploadBytes,
      @ConfigProperty(name = "premortem.dataset.memory-megabytes") int memory,
      @ConfigProperty(name = "premortem.dataset.threads") int threads,
      @ConfigProperty(name = "premortem.dataset.parallel") int parallel) {
    this.limits = CsvLimits.DEFAULT.withBytes(uploadBytes);
    this.settings = new DuckDbSettings(memory, threads);
    this.places = new Semaphore(parallel, true);
    this.streams = new Semaphore(1, true);
  }

  public ReceivedFile receive(InputStream content, Workspace workspace)
      throws IOException, CsvProblem {
    return ReceivedFile.receive(content, workspace.file("original"), limits);
  }

  /** How the beginning of a file would be read. */
  public TablePreview preview(ReceivedFile received, CsvOptions options, Workspace workspace)
      throws IOException, CsvProblem {
    try (var _ = Place.in(places)) {
      return TablePreview.of(received, options, workspace, limits);
    }
  }

  /** Refuses an archive or workbook that cannot be unpacked. */
  public void unpack(ReceivedFile received, Workspace workspace) throws IOException, CsvProblem {
    try (var _ = Place.in(places)) {
      Unpacked.of(received.path(), workspace.file("unpacked"), limits);
    }
  }

  TableFile table(ReceivedFile received, ReadingChoices choices, Workspace workspace)
      throws IOException, CsvProblem {
    try (var _ = Place.in(places)) {
      return TableFile.of(received, choices, workspace, limits, settings);
    }
  }

  /** Some columns of a table of so many rows. */
  Columns columns(InputStream parquet, long rows, List<ColumnProfile> columns) throws IOException {
    try (var _ = Place.in(places);
        var workspace = Workspace.open()) {
      var file = parquetIn(workspace, parquet);
      return TableReader.read(file, workspace, rows, columns, settings);
    }
  }

  void scan(InputStream parquet, List<ColumnProfile> columns, TableScan.Visitor visitor)
      throws IOException {
    try (var _ = Place.in(places);
        var workspace = Workspace.open()) {
      TableScan.forEach(parquetIn(workspace, parquet), workspace, columns, settings, visitor);
    }
  }

  /** What changed from one table to the other. */
  TableChange change(
      InputStream before, Profile beforeProfile, InputStream after, Profile afterProfile)
      throws IOException {
    try (var _ = Place.in(places);
        var workspace = Workspace.open()) {
      return TableComparison.compare(
          parquetIn(workspace, "before.parquet", before),
          beforeProfile,
          parquetIn(workspace, "after.parquet", after),
          afterProfile,
          workspace,
          settings);
    }
  }

  /**
   * A uniform random sample of rows, in the order of the file; all rows if there are not more.
   *
   * @param wanted columns to read
   */
  RowSample sample(
      InputStream parquet, Profile profile, List<ColumnProfile> wanted, int limit, long seed)
      throws IOException {
    try (var _ = Place.in(places);
        var workspace = Workspace.open()) {
      var file = parquetIn(workspace, parquet);
      return RowSample.read(file, workspace, profile.rows(), wanted, limit, seed, settings);
    }
  }

  /** Takes a place of its own, so that a long pass keeps no upload waiting. */
  <T> T stream(InputStream parquet, Profile profile, Function<StoredTable, T> work)
      throws IOException {
    try (var _ = Place.in(streams);
        var workspace = Workspace.open()) {
      return work.apply(
          new StoredTable(parquetIn(workspace, parquet), workspace, profile, settings));
    }
  }

  /** Writes the table as CSV into the workspace. */
  Path csv(InputStream parquet, Profile profile, Workspace workspace) throws IOException {
    try (var _ = Place.in(places)) {
      var file = parquetIn(workspace, parquet);
      return CsvExport.write(file, workspace, profile.columns(), settings);
    }
  }

  private static Path parquetIn(Workspace workspace, InputStream parquet) throws IOException {
    return parquetIn(workspace, "table.parquet", parquet);
  }

  private static Path parquetIn(Workspace workspace, String name, InputStream parquet)
      throws IOException {
    var file = workspace.file(name);
    try (parquet) {
      Files.copy(parquet, file);
    }
    return file;
  }
}
