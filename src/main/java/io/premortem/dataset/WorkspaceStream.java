package io.premortem.dataset;

import io.premortem.dataset.reading.Workspace;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a workspace that goes when its reader is done. */
final class WorkspaceStream extends FilterInputStream {
  private final Workspace workspace;

  WorkspaceStream(Path file, Workspace workspace) throws IOException {
    super(Files.newInputStream(file));
    this.workspace = workspace;
  }

  @Override
  public void close() throws IOException {
    try (workspace) {
      super.close();
    }
  }
}
