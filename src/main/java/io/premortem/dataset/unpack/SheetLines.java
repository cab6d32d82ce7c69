package io.premortem.dataset.unpack;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Rows of a sheet as lines of text, all of one width, each on the line of its row number. */
final class SheetLines {

  /** What a number format shows of a date: outside quotes, brackets and escapes. */
  private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

  private static final Pattern TIME = Pattern.compile("[dmyhs年月日]", Pattern.CASE_INSENSITIVE);

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final int width;
  private int line = 1;

  SheetLines(int width) {
    this.width = width;
  }

  /** Cells up to the last one with a value. */
  static int width(Row row) {
    for (int i = row.getCellCount() - 1; i >= 0; i--) {
      if (row.getOptionalCell(i).map(cell -> !text(cell).isBlank()).orElse(false)) {
        return i + 1;
      }
    }
    return 0;
  }

  void write(Row row, Writer out) throws IOException {
    // A sheet stores only the rows that have something; numbers of lines must be those of rows.
    for (; line < row.getRowNum(); line++) {
      out.write('\n');
    }
    int used = width(row);
    for (int i = 0; i < width && used > 0; i++) {
      if (i > 0) {
        out.write(',');
      }
      write(i < used ? row.getOptionalCell(i).map(SheetLines::text).orElse("") : "", out);
    }
    out.write('\n');
    line++;
  }

  /** Line ends within a cell become spaces, which keeps one line for each row. */
  private static void write(String text, Writer out) throws IOException {
    String plain = text.replaceAll("[\\r\\n]+", " ");
    if (plain.indexOf(',') < 0 && plain.indexOf('"') < 0 && plain.indexOf('\'') < 0) {
      out.write(plain);
    } else {
      out.write('"' + plain.replace("\"", "\"\"") + '"');
    }
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getValue() instanceof Number && isTime(cell.getDataFormatString())) {
      return time(cell.asDate());
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return cell.asBoolean().toString();
    }
    return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
  }

  private static boolean isTime(String format) {
    return format != null
        && !format.equalsIgnoreCase("general")
        && TIME.matcher(NOT_SHOWN.matcher(format).replaceAll("")).find();
  }

  private static String time(LocalDateTime stored) {
    // A serial number is a double: a second may come out as 59.9999.
    LocalDateTime time = stored.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.format(SECONDS);
  }
}
