package io.premortem.dataset.csv;

import io.premortem.dataset.csv.CsvProblem.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A checked file: every record has as many values as there are names.
 *
 * @param rows data rows
 * @param below lines left out below the table
 */
public record CsvFile(CsvFormat format, long rows, int below) {

  /**
   * Checks {@code source} from the first byte to the last and writes its data rows to {@code
   * canonical}: UTF-8, comma, quotes where needed, LF, no names, no blank lines, no byte order
   * mark.
   *
   * @throws CsvProblem naming the first line and column that is wrong; {@code canonical} is then
   *     incomplete
   */
  public static CsvFile check(Path source, Path canonical, CsvOptions options, CsvLimits limits)
      throws IOException, CsvProblem {
    CsvFormat format = CsvFormat.of(source, options, limits);
    try (InputStream in = format.open(source);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(canonical), 1 << 16)) {
      var rows = new Rows(reader(in, format, limits), format);
      while (rows.next()) {
        if (rows.count() > limits.rows()) {
          throw new CsvProblem(Kind.TOO_MANY_ROWS, rows.reader().line(), 0, limits.rows());
        }
        rows.reader().writeTo(out);
      }
      if (rows.count() == 0) {
        throw new CsvProblem(Kind.NO_ROWS, 1, 0);
      }
      return new CsvFile(format, rows.count(), rows.below());
    }
  }

  /**
   * The line on which a data row begins.
   *
   * @param row 0-based, of a file that has been checked
   */
  public static long lineOf(Path source, CsvFormat format, long row, CsvLimits limits)
      throws IOException, CsvProblem {
    try (InputStream in = format.open(source)) {
      var rows = new Rows(reader(in, format, limits), format);
      while (rows.next()) {
        if (rows.count() == row + 1) {
          return rows.reader().line();
        }
      }
      throw new IllegalArgumentException("no row " + row);
    }
  }

  private static CsvReader reader(InputStream in, CsvFormat format, CsvLimits limits) {
    return new CsvReader(in, format.dialect(), limits, format.encoding());
  }
}
