package io.premortem.dataset.unpack;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.csv.CsvProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook (ECMA-376) as delimited text. */
final class Workbook {

  /** These parts are held in memory whole. */
  private static final long WHOLE_PART_BYTES = 64_000_000;

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private Workbook() {}

  /** Unpacks every part once, so that a bomb is found before a reader holds it. */
  static void check(ZipFile zip, CsvLimits limits) throws IOException, CsvProblem {
    var entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      boolean streamed = entry.getName().startsWith("xl/worksheets/");
      // A sheet's tags weigh several times what is in them.
      long limit = streamed ? 4 * limits.bytes() : WHOLE_PART_BYTES;
      try (InputStream in = zip.getInputStream(entry)) {
        Inflation.measure(in, limit);
      }
    }
  }

  /**
   * Writes commas, quotes where needed, one line for each row of the sheet; an empty row becomes a
   * blank line. Times are written in ISO 8601, numbers as they are stored.
   */
  static void write(Path workbook, Path target, CsvLimits limits) throws IOException, CsvProblem {
    try (var book = new ReadableWorkbook(workbook.toFile(), WITH_FORMATS)) {
      var sheet = new SheetLines(width(book, limits));
      try (Writer out = Files.newBufferedWriter(target);
          var rows = book.getFirstSheet().openStream()) {
        for (var all = rows.iterator(); all.hasNext(); ) {
          sheet.write(all.next(), out);
        }
      }
    } catch (ExcelReaderException | UncheckedIOException | IndexOutOfBoundsException e) {
      throw new CsvProblem(Kind.BROKEN_ARCHIVE, 0, 0);
    }
  }

  private static int width(ReadableWorkbook book, CsvLimits limits) throws IOException, CsvProblem {
    int width = 0;
    try (var rows = book.getFirstSheet().openStream()) {
      for (var all = rows.iterator(); all.hasNext(); ) {
        Row row = all.next();
        width = Math.max(width, SheetLines.width(row));
        if (width > limits.columns()) {
          throw new CsvProblem(
              Kind.TOO_MANY_COLUMNS, row.getRowNum(), limits.columns() + 1, limits.columns());
        }
      }
    }
    return width;
  }
}
