package io.premortem.dataset.csv;

import io.premortem.dataset.csv.CsvProblem.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A checked file: every record has as many values as there are names.
 *
 * @param rows data rows
 */
public record CsvFile(Dialect dialect, CsvHeader header, long rows) {

  private static final int HEAD_BYTES = 1 << 21;
  private static final int SAMPLE_RECORDS = 100;

  /**
   * Checks {@code source} from the first byte to the last and writes its data rows to {@code
   * canonical}: comma, quotes where needed, LF, no names, no blank lines, no byte order mark.
   *
   * @throws CsvProblem naming the first line and column that is wrong; {@code canonical} is then
   *     incomplete
   */
  public static CsvFile check(Path source, Path canonical, CsvLimits limits)
      throws IOException, CsvProblem {
    byte[] head = head(source);
    int mark = FileKind.check(head);
    Dialect dialect = Dialect.sniff(Arrays.copyOfRange(head, mark, head.length));
    CsvHeader header = header(head, mark, dialect, limits);
    try (InputStream in = Files.newInputStream(source);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(canonical), 1 << 16)) {
      in.skipNBytes(mark);
      var reader = new CsvReader(in, dialect, limits);
      long rows = copy(reader, header, dialect, out, limits);
      return new CsvFile(dialect, header, rows);
    }
  }

  private static byte[] head(Path source) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(source))) {
      return in.readNBytes(HEAD_BYTES);
    }
  }

  private static CsvHeader header(byte[] head, int mark, Dialect dialect, CsvLimits limits)
      throws IOException, CsvProblem {
    var in = new ByteArrayInputStream(head, mark, head.length - mark);
    var reader = new CsvReader(in, dialect, limits);
    List<List<String>> sample = new ArrayList<>();
    long line = 0;
    try {
      while (sample.size() < SAMPLE_RECORDS && reader.next()) {
        line = sample.isEmpty() ? reader.line() : line;
        sample.add(reader.values());
      }
    } catch (CsvProblem problem) {
      // The head may end within a record; the full pass finds what is really wrong.
      if (sample.isEmpty()) {
        throw problem;
      }
    }
    if (sample.isEmpty()) {
      throw new CsvProblem(Kind.EMPTY, 0, 0);
    }
    return CsvHeader.of(sample, line, limits);
  }

  private static long copy(
      CsvReader reader, CsvHeader header, Dialect dialect, OutputStream out, CsvLimits limits)
      throws IOException, CsvProblem {
    long rows = 0;
    boolean names = header.given();
    while (reader.next()) {
      if (names) {
        names = false;
        continue;
      }
      checkWidth(reader, header, dialect);
      if (++rows > limits.rows()) {
        throw new CsvProblem(Kind.TOO_MANY_ROWS, reader.line(), 0, limits.rows());
      }
      reader.writeTo(out);
    }
    if (rows == 0) {
      throw new CsvProblem(Kind.NO_ROWS, 1, 0);
    }
    return rows;
  }

  private static void checkWidth(CsvReader reader, CsvHeader header, Dialect dialect)
      throws CsvProblem {
    int expected = header.names().size();
    int found = reader.width();
    if (found > expected) {
      throw new CsvProblem(
          Kind.TOO_MANY_VALUES, reader.line(), expected + 1, found, expected, shown(dialect));
    }
    if (found < expected) {
      throw new CsvProblem(
          Kind.TOO_FEW_VALUES,
          reader.line(),
          found + 1,
          found,
          expected,
          header.names().get(found));
    }
  }

  private static String shown(Dialect dialect) {
    return dialect.delimiter() == '\t' ? "TAB" : String.valueOf(dialect.delimiter());
  }
}
