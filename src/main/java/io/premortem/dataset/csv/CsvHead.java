package io.premortem.dataset.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a file, for people to look at. */
public final class CsvHead {

  /** Long texts would fill the memory before there are rows enough. */
  private static final long MOST_CHARACTERS = 4_000_000;

  private CsvHead() {}

  /**
   * At most {@code most} data rows, fewer when they are very long.
   *
   * @throws CsvProblem when one of them is wrong
   */
  public static List<List<String>> rows(Path source, CsvFormat format, int most, CsvLimits limits)
      throws IOException, CsvProblem {
    List<List<String>> rows = new ArrayList<>();
    long characters = 0;
    try (InputStream in = format.open(source)) {
      var reader = new CsvReader(in, format.dialect(), limits, format.encoding());
      var all = new Rows(reader, format);
      while (rows.size() < most && characters < MOST_CHARACTERS && all.next()) {
        List<String> values = reader.values();
        characters += values.stream().mapToLong(String::length).sum();
        rows.add(values);
      }
    }
    return rows;
  }
}
