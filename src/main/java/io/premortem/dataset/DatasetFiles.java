package io.premortem.dataset;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Columns;
import io.premortem.dataset.profile.Profile;
import io.premortem.dataset.reading.CsvExport;
import io.premortem.dataset.reading.DuckDbSettings;
import io.premortem.dataset.reading.ReadingChoices;
import io.premortem.dataset.reading.ReceivedFile;
import io.premortem.dataset.reading.TableFile;
import io.premortem.dataset.reading.TableReader;
import io.premortem.dataset.reading.TableScan;
import io.premortem.dataset.reading.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The work on files, a few at a time so that memory stays bounded however many come at once. */
@ApplicationScoped
class DatasetFiles {
  private final CsvLimits limits;
  private final DuckDbSettings settings;
  private final Semaphore places;

  DatasetFiles(
      @ConfigProperty(name = "premortem.dataset.upload-bytes") long uploadBytes,
      @ConfigProperty(name = "premortem.dataset.memory-megabytes") int memory,
      @ConfigProperty(name = "premortem.dataset.threads") int threads,
      @ConfigProperty(name = "premortem.dataset.parallel") int parallel) {
    this.limits = CsvLimits.DEFAULT.withBytes(uploadBytes);
    this.settings = new DuckDbSettings(memory, threads);
    this.places = new Semaphore(parallel, true);
  }

  ReceivedFile receive(InputStream content, Workspace workspace) throws IOException, CsvProblem {
    return ReceivedFile.receive(content, workspace.file("original"), limits);
  }

  TableFile table(ReceivedFile received, ReadingChoices choices, Workspace workspace)
      throws IOException, CsvProblem {
    places.acquireUninterruptibly();
    try {
      return TableFile.of(received, choices, workspace, limits, settings);
    } finally {
      places.release();
    }
  }

  Columns columns(InputStream parquet, Profile profile) throws IOException {
    places.acquireUninterruptibly();
    try (var workspace = Workspace.open()) {
      var file = parquetIn(workspace, parquet);
      return TableReader.read(file, workspace, profile.rows(), profile.columns(), settings);
    } finally {
      places.release();
    }
  }

  void scan(InputStream parquet, List<ColumnProfile> columns, TableScan.Visitor visitor)
      throws IOException {
    places.acquireUninterruptibly();
    try (var workspace = Workspace.open()) {
      TableScan.forEach(parquetIn(workspace, parquet), workspace, columns, settings, visitor);
    } finally {
      places.release();
    }
  }

  /** Writes the table as CSV into the workspace. */
  Path csv(InputStream parquet, Profile profile, Workspace workspace) throws IOException {
    places.acquireUninterruptibly();
    try {
      var file = parquetIn(workspace, parquet);
      return CsvExport.write(file, workspace, profile.columns(), settings);
    } finally {
      places.release();
    }
  }

  private static Path parquetIn(Workspace workspace, InputStream parquet) throws IOException {
    var file = workspace.file("table.parquet");
    try (parquet) {
      Files.copy(parquet, file);
    }
    return file;
  }
}
