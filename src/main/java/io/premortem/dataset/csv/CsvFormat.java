package io.premortem.dataset.csv;

import io.premortem.dataset.csv.CsvProblem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a file is written.
 *
 * @param mark bytes of its byte order mark
 * @param preamble records above the table, such as a bank's address or {@code sep=;}
 * @param declared whether one of these is a {@code sep=} line
 */
public record CsvFormat(
    TextEncoding encoding,
    int mark,
    Dialect dialect,
    int preamble,
    boolean declared,
    CsvHeader header) {

  private static final int HEAD_BYTES = 1 << 21;
  private static final int SAMPLE_RECORDS = 100;

  /**
   * Looks at the beginning of {@code source}, and for its encoding at the first text in it that is
   * not ASCII.
   *
   * @throws CsvProblem for what is not text, has no record, or has names that cannot be used
   */
  public static CsvFormat of(Path source, CsvOptions options, CsvLimits limits)
      throws IOException, CsvProblem {
    byte[] head = head(Files.newInputStream(source));
    FileKind.check(head, options.encoding().isPresent());
    DetectedEncoding encoding =
        options.encoding().isPresent()
            ? DetectedEncoding.given(options.encoding().get(), head)
            : DetectedEncoding.of(source, head);
    byte[] text = head(encoding.encoding().open(source, encoding.mark()));
    var declared = Dialect.declared(text);
    Dialect dialect = Dialect.sniff(text, options.delimiter().or(() -> declared), options.quote());
    Records records = records(text, dialect, limits);
    int skipped = Preamble.length(records.values(), declared.isPresent());
    CsvHeader header =
        CsvHeader.of(
            records.values().subList(skipped, records.values().size()),
            records.lines().get(skipped),
            options.header(),
            limits);
    return new CsvFormat(
        encoding.encoding(), encoding.mark(), dialect, skipped, declared.isPresent(), header);
  }

  /** Lines above the table that a reader should know were left out. */
  public int leftOut() {
    return declared ? preamble - 1 : preamble;
  }

  InputStream open(Path source) throws IOException {
    return encoding.open(source, mark);
  }

  private static byte[] head(InputStream source) throws IOException {
    try (source) {
      return source.readNBytes(HEAD_BYTES);
    }
  }

  private record Records(List<List<String>> values, List<Long> lines) {}

  private static Records records(byte[] text, Dialect dialect, CsvLimits limits)
      throws IOException, CsvProblem {
    var reader = new CsvReader(new ByteArrayInputStream(text), dialect, limits);
    var records = new Records(new ArrayList<>(), new ArrayList<>());
    try {
      while (records.values().size() < SAMPLE_RECORDS && reader.next()) {
        records.values().add(reader.values());
        records.lines().add(reader.line());
      }
    } catch (CsvProblem problem) {
      // The head may end within a record; the full pass finds what is really wrong.
      if (records.values().isEmpty()) {
        throw problem;
      }
    }
    if (records.values().isEmpty()) {
      throw new CsvProblem(Kind.EMPTY, 0, 0);
    }
    return records;
  }
}
