package io.premortem.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that a Maven artifact brings for this machine. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /** The folder that holds {@code bin/}; unpacked on the first call. */
  static Path in(Path folder, LocalConsole console) throws IOException, LocalProblem {
    PostgresArchive archive = PostgresArchive.ofThisMachine();
    try (InputStream packed = archive.open(console)) {
      Path home = folder.resolve("postgresql-" + PostgresServer.MAJOR);
      // The size tells one minor version from another well enough, and costs nothing.
      String version = archive.fileName() + " " + packed.available();
      Path unpacked = home.resolve("unpacked");
      if (!Files.exists(unpacked) || !Files.readString(unpacked).equals(version)) {
        Folders.delete(home);
        unpack(packed, home);
        Files.writeString(unpacked, version);
      }
      return home;
    }
  }

  private static void unpack(InputStream packed, Path home) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
          throw new IOException("the archive's " + entry.getName() + " leads out of " + home);
        }
        write(entry, tar, target);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & 0100) != 0 && Folders.isPosix(target)) {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(target);
      rights.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(target, rights);
    }
  }
}
