package io.premortem.dataset.profile;

import java.util.List;

/**
 * A table in figures, and where they come from.
 *
 * @param rows data rows
 * @param duplicateRows rows that repeat an earlier row in every column
 * @param columns in the order of the file
 * @param findings the whole table's first, then in the order of the columns
 * @param source what was read
 */
public record Profile(
    long rows,
    long duplicateRows,
    List<ColumnProfile> columns,
    List<Finding> findings,
    Source source) {

  /** Version of the rules below; part of the provenance. */
  public static final int RULES = 2;

  public Profile {
    columns = List.copyOf(columns);
    findings = List.copyOf(findings);
  }

  /**
   * Provenance.
   *
   * @param sha256 of the original bytes, lower-case hexadecimal
   * @param bytes size of the original
   * @param delimiter that separated its values
   * @param named whether its first line names the columns
   * @param rules {@link #RULES} at that time
   * @param encoding of its text
   * @param quote around its values
   * @param container {@code gzip}, {@code zip}, {@code xlsx} or {@code none}
   */
  public record Source(
      String sha256,
      long bytes,
      String delimiter,
      boolean named,
      int rules,
      String encoding,
      String quote,
      String container) {

    public Source {
      // The first profiles know one encoding, one quote and no containers.
      encoding = encoding == null ? "UTF-8" : encoding;
      quote = quote == null ? "\"" : quote;
      container = container == null ? "none" : container;
    }
  }
}
