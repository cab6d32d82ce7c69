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
  public static final int RULES = 1;

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
   */
  public record Source(String sha256, long bytes, String delimiter, boolean named, int rules) {}
}
