package io.premortem.dataset.unpack;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.csv.CsvProblem.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The text of a table.
 *
 * @param text a file of delimited text; the received file itself when nothing was around it
 * @param container what was around it
 */
public record Unpacked(Path text, Container container) {

  private static final int GZIP = 0x1f8b;
  private static final int ZIP = 0x504b;

  /**
   * Takes the table out of gzip, out of a zip that holds one file, or from the first sheet of a
   * workbook; one layer only. Names inside an archive are never used as paths.
   *
   * @param target where the text is written if it has to be
   * @throws CsvProblem for an archive of several files or none, one that unpacks to more bytes than
   *     {@code limits} allow, and one that is damaged or encrypted
   */
  public static Unpacked of(Path received, Path target, CsvLimits limits)
      throws IOException, CsvProblem {
    if (Files.size(received) == 0) {
      throw new CsvProblem(Kind.EMPTY, 0, 0);
    }
    try {
      return switch (magic(received)) {
        case GZIP -> gzip(received, target, limits);
        case ZIP -> zip(received, target, limits);
        default -> new Unpacked(received, Container.NONE);
      };
    } catch (ZipException | EOFException e) {
      throw new CsvProblem(Kind.BROKEN_ARCHIVE, 0, 0);
    }
  }

  private static int magic(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
    }
  }

  private static Unpacked gzip(Path received, Path target, CsvLimits limits)
      throws IOException, CsvProblem {
    try (var in = new GZIPInputStream(Files.newInputStream(received), 1 << 16)) {
      Inflation.write(in, target, limits.bytes());
    }
    return new Unpacked(target, Container.GZIP);
  }

  private static Unpacked zip(Path received, Path target, CsvLimits limits)
      throws IOException, CsvProblem {
    try (var zip = new ZipFile(received.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        Workbook.check(zip, limits);
        Workbook.write(received, target, limits);
        return new Unpacked(target, Container.XLSX);
      }
      try (InputStream in = zip.getInputStream(only(zip))) {
        Inflation.write(in, target, limits.bytes());
      }
      return new Unpacked(target, Container.ZIP);
    }
  }

  private static ZipEntry only(ZipFile zip) throws CsvProblem {
    List<? extends ZipEntry> files = zip.stream().filter(Unpacked::isFile).limit(1000).toList();
    if (files.size() != 1) {
      throw new CsvProblem(Kind.NOT_ONE_FILE, 0, 0, files.size());
    }
    return files.getFirst();
  }

  /** What macOS adds to an archive is no file of the user's. */
  private static boolean isFile(ZipEntry entry) {
    String name = entry.getName();
    return !entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store");
  }
}
