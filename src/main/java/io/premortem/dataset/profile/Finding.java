package io.premortem.dataset.profile;

/**
 * Something about the data that a reader should know.
 *
 * @param column name of the column it is about, or {@code null} for the whole table
 * @param count rows (or columns) it is about
 * @param share {@code count} as a share of all, 0 to 1
 */
public record Finding(Kind kind, String column, long count, double share) {

  /** How much it matters. */
  public enum Severity {
    INFO,
    WARNING
  }

  /** What was found; also the key of its message. */
  public enum Kind {
    /** The first line is data, so names were made up. */
    NO_NAMES(Severity.WARNING),
    /** Lines above or below the table were left out. */
    LINES_LEFT_OUT(Severity.WARNING),
    /** The header leaves columns without a name, so names were made up. */
    UNNAMED_COLUMNS(Severity.INFO),
    /** Amounts in several currencies, which cannot be added up and stay text. */
    MIXED_CURRENCIES(Severity.WARNING),
    /** The same value in every row. */
    CONSTANT(Severity.WARNING),
    /** No value in any row. */
    ALL_MISSING(Severity.WARNING),
    /** Many rows without a value. */
    MANY_MISSING(Severity.WARNING),
    /** A different value in (nearly) every row, so that it names rows and explains nothing. */
    IDENTIFIER_LIKE(Severity.INFO),
    /** Dates that read as day/month and as month/day; day first was taken. */
    AMBIGUOUS_DATES(Severity.WARNING),
    /** Rows that repeat an earlier row in every column. */
    DUPLICATE_ROWS(Severity.WARNING),
    /** Too few rows to learn much from. */
    FEW_ROWS(Severity.INFO);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    public Severity severity() {
      return severity;
    }
  }

  public Severity severity() {
    return kind.severity();
  }
}
