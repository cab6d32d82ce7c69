package io.premortem.dataset;

import io.premortem.dataset.reading.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The files of a data set on their way out, named so that versions do not overwrite each other. */
@ApplicationScoped
class DatasetContent {
  static final String TABULAR = "text/csv";
  static final String PARQUET = "application/vnd.apache.parquet";

  private final BlobStore blobs;
  private final DatasetFiles files;
  private final ProfileJson json;

  DatasetContent(BlobStore blobs, DatasetFiles files, ProfileJson json) {
    this.blobs = blobs;
    this.files = files;
    this.json = json;
  }

  Download file(DatasetEntity row, Download.Format format) {
    return switch (format) {
      case ORIGINAL -> {
        var blob = blobs.find(row.originalId).orElseThrow();
        var name = versioned(row.fileName, row.version);
        yield new Download(name, blob.mediaType(), blob.bytes(), blobs.open(blob.id()));
      }
      case PARQUET -> {
        var blob = blobs.find(row.parquetId).orElseThrow();
        var name = row.name + "-v" + row.version + ".parquet";
        yield new Download(name, PARQUET, blob.bytes(), blobs.open(blob.id()));
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
            row.name + "-v" + row.version + ".csv",
            TABULAR,
            Files.size(path),
            new WorkspaceStream(path, workspace));
      } catch (IOException | RuntimeException e) {
        workspace.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code invoices-v2.csv}, {@code invoices-v2.csv.gz}. */
  private static String versioned(String fileName, int version) {
    return fileName.replaceFirst("(?i)((\\.(csv|tsv|txt))?\\.\\w+)?$", "-v" + version + "$1");
  }
}
