package io.premortem.dataset.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A private temporary directory for one piece of work; closing deletes it with all it holds. */
public final class Workspace implements AutoCloseable {

  private static final String PREFIX = "premortem-dataset-";

  private final Path directory;

  private Workspace(Path directory) {
    this.directory = directory;
  }

  /** Makes one that only the user of this process can read. */
  public static Workspace open() throws IOException {
    return new Workspace(Files.createTempDirectory(PREFIX).toRealPath());
  }

  public Path directory() {
    return directory;
  }

  /** A path in it; names are ours, never a user's. */
  public Path file(String name) {
    return directory.resolve(name);
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(directory, new Deletion());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure)
        throws IOException {
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
