package io.premortem.dataset.csv;

import io.premortem.dataset.csv.CsvProblem.Kind;
import java.io.IOException;

/** The data rows of a file: what stands above and below the table is passed over. */
final class Rows {

  private final CsvReader reader;
  private final CsvFormat format;
  private long above;
  private long count;
  private int below;

  Rows(CsvReader reader, CsvFormat format) {
    this.reader = reader;
    this.format = format;
    this.above = format.preamble() + (format.header().given() ? 1 : 0);
  }

  /** Moves to the next data row; {@code false} at the end of the table. */
  boolean next() throws IOException, CsvProblem {
    while (above > 0 && reader.next()) {
      above--;
    }
    if (!reader.next()) {
      return false;
    }
    if (isBelow()) {
      skipBelow();
      return false;
    }
    checkWidth();
    count++;
    return true;
  }

  /** Rows so far. */
  long count() {
    return count;
  }

  /** Lines below the table. */
  int below() {
    return below;
  }

  /** Stands at the current row. */
  CsvReader reader() {
    return reader;
  }

  private boolean isBelow() {
    return count > 0
        && reader.width() == 1
        && format.header().names().size() > 1
        && Preamble.isRule(reader.value(0));
  }

  /** A full row below the line means that the line was a broken row. */
  private void skipBelow() throws IOException, CsvProblem {
    CsvProblem broken = tooFew();
    do {
      below++;
      if (reader.width() == format.header().names().size()) {
        throw broken;
      }
    } while (reader.next());
  }

  private void checkWidth() throws CsvProblem {
    int expected = format.header().names().size();
    int found = reader.width();
    if (found > expected) {
      throw new CsvProblem(
          Kind.TOO_MANY_VALUES,
          reader.line(),
          expected + 1,
          found,
          expected,
          format.dialect().shown());
    }
    if (found < expected) {
      throw tooFew();
    }
  }

  private CsvProblem tooFew() {
    int found = reader.width();
    return new CsvProblem(
        Kind.TOO_FEW_VALUES,
        reader.line(),
        found + 1,
        found,
        format.header().names().size(),
        format.header().names().get(found));
  }
}
