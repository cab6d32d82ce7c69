package io.premortem.dataset.csv;

import io.premortem.dataset.csv.CsvProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads records one after the other, as RFC 4180 says, and refuses what it does not allow: an
 * unclosed quote, text after a closing quote, NUL bytes, bytes that are not UTF-8. Lines may end in
 * LF, CRLF or CR, also mixed; blank lines are passed over. Memory is bounded by the longest record
 * that the limits allow.
 *
 * <p>One record is current at a time: {@link #next()} moves on, the other methods speak of it.
 */
public final class CsvReader {

  private static final int END = -1;

  private final InputStream in;
  private final byte delimiter;
  private final byte quote;
  private final CsvLimits limits;
  private final TextEncoding encoding;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int available;

  private byte[] record = new byte[1 << 12];
  private int length;
  private int[] ends = new int[16];
  private int width;
  private boolean high;

  private long nextLine = 1;
  private long line;
  private long fieldLine;

  /**
   * @param in the text in UTF-8, without byte order mark
   */
  public CsvReader(InputStream in, Dialect dialect, CsvLimits limits) {
    this(in, dialect, limits, TextEncoding.UTF_8);
  }

  /**
   * @param encoding of the file that the text comes from, to name it in a refusal
   */
  CsvReader(InputStream in, Dialect dialect, CsvLimits limits, TextEncoding encoding) {
    this.in = in;
    this.delimiter = (byte) dialect.delimiter();
    this.quote = (byte) dialect.quote();
    this.limits = limits;
    this.encoding = encoding;
  }

  /** Moves to the next record; {@code false} at the end of the file. */
  public boolean next() throws IOException, CsvProblem {
    int b = skipBlankLines();
    if (b == END) {
      return false;
    }
    line = nextLine;
    length = 0;
    width = 0;
    boolean more = true;
    while (more) {
      fieldLine = nextLine;
      high = false;
      int after = b == quote ? quoted() : plain(b);
      endField();
      more = after == delimiter;
      b = more ? read() : after;
    }
    return true;
  }

  /** Number of values in the current record. */
  public int width() {
    return width;
  }

  /** 1-based line on which the current record begins. */
  public long line() {
    return line;
  }

  /** Value {@code index} (0-based) of the current record, quotes taken off. */
  public String value(int index) {
    int from = from(index);
    return new String(record, from, ends[index] - from, StandardCharsets.UTF_8);
  }

  /** All values of the current record. */
  public List<String> values() {
    List<String> values = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      values.add(value(i));
    }
    return values;
  }

  /**
   * Writes the current record in one canonical form: comma, quotes where needed, LF, values without
   * white space around them.
   */
  public void writeTo(OutputStream out) throws IOException {
    for (int i = 0; i < width; i++) {
      if (i > 0) {
        out.write(',');
      }
      int from = Blanks.skip(record, from(i), ends[i]);
      int to = Blanks.skipBack(record, from, ends[i]);
      boolean onlyBlank = width == 1 && from == to;
      if (onlyBlank || needsQuotes(from, to)) {
        writeQuoted(out, from, to);
      } else {
        out.write(record, from, to - from);
      }
    }
    out.write('\n');
  }

  private int from(int index) {
    if (index < 0 || index >= width) {
      throw new IndexOutOfBoundsException("value " + index + " of " + width);
    }
    return index == 0 ? 0 : ends[index - 1];
  }

  private boolean needsQuotes(int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = record[i];
      if (b == ',' || b == '"' || (b >= 0 && b <= ' ')) {
        return true;
      }
    }
    return false;
  }

  private void writeQuoted(OutputStream out, int from, int to) throws IOException {
    out.write('"');
    for (int i = from; i < to; i++) {
      if (record[i] == '"') {
        out.write('"');
      }
      out.write(record[i]);
    }
    out.write('"');
  }

  private int skipBlankLines() throws IOException {
    int b = read();
    while (b == '\n' || b == '\r') {
      endLine(b);
      b = read();
    }
    return b;
  }

  /** Reads an unquoted value from its first byte; returns the byte that ended it. */
  private int plain(int first) throws IOException, CsvProblem {
    int b = first;
    while (b != delimiter && b != END) {
      if (b == '\n' || b == '\r') {
        endLine(b);
        return '\n';
      }
      append(b);
      b = read();
    }
    return b;
  }

  /** Reads a value after its opening quote; returns the byte that ended it. */
  private int quoted() throws IOException, CsvProblem {
    long opened = nextLine;
    while (true) {
      int b = read();
      if (b == END) {
        throw new CsvProblem(Kind.UNCLOSED_QUOTE, opened, width + 1);
      }
      if (b != quote) {
        appendQuoted(b, opened);
        continue;
      }
      int after = read();
      if (after != quote) {
        return closed(after);
      }
      append(quote);
    }
  }

  private void appendQuoted(int b, long opened) throws IOException, CsvProblem {
    if (b == '\n' || (b == '\r' && peek() != '\n')) {
      nextLine++;
    }
    if (length >= limits.recordBytes()) {
      // A quote that is never closed swallows the rest of the file: say so, not "too long".
      throw new CsvProblem(Kind.UNCLOSED_QUOTE, opened, width + 1);
    }
    append(b);
  }

  private int closed(int after) throws IOException, CsvProblem {
    if (after == '\n' || after == '\r') {
      endLine(after);
      return '\n';
    }
    if (after == delimiter || after == END) {
      return after;
    }
    throw new CsvProblem(
        Kind.TEXT_AFTER_QUOTE, nextLine, width + 1, after < 0x80 ? (char) after : '?');
  }

  private void endField() throws CsvProblem {
    int from = width == 0 ? 0 : ends[width - 1];
    if (high && !Utf8.valid(record, from, length)) {
      throw new CsvProblem(Kind.UNDECODABLE, fieldLine, width + 1, encoding.id());
    }
    if (width >= limits.columns()) {
      throw new CsvProblem(Kind.TOO_MANY_COLUMNS, line, width + 1, limits.columns());
    }
    if (width == ends.length) {
      ends = Arrays.copyOf(ends, width * 2);
    }
    ends[width++] = length;
  }

  private void append(int b) throws CsvProblem {
    if (b == 0) {
      throw new CsvProblem(Kind.NUL_BYTE, nextLine, width + 1);
    }
    if (length >= limits.recordBytes()) {
      throw new CsvProblem(
          Kind.RECORD_TOO_LONG, line, width + 1, Math.max(1, limits.recordBytes() / 1024));
    }
    if (length == record.length) {
      record = Arrays.copyOf(record, Math.min(length * 2, limits.recordBytes()));
    }
    high |= b >= 0x80;
    record[length++] = (byte) b;
  }

  private void endLine(int b) throws IOException {
    if (b == '\r' && peek() == '\n') {
      position++;
    }
    nextLine++;
  }

  private int read() throws IOException {
    int b = peek();
    position++;
    return b;
  }

  private int peek() throws IOException {
    if (position >= available) {
      available = Math.max(in.read(buffer), 0);
      position = 0;
      if (available == 0) {
        return END;
      }
    }
    return buffer[position] & 0xff;
  }
}
