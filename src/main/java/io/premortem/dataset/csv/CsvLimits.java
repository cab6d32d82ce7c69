package io.premortem.dataset.csv;

/**
 * What is still accepted.
 *
 * @param bytes size of the file
 * @param rows data rows, the line of names not counted
 * @param columns columns
 * @param recordBytes bytes of one record; a quoted value may span lines
 * @param nameCharacters characters of one column name
 */
public record CsvLimits(long bytes, long rows, int columns, int recordBytes, int nameCharacters) {

  /** 500 MB, ten million rows, 1,000 columns, 1 MiB a record, 200 characters a name. */
  public static final CsvLimits DEFAULT =
      new CsvLimits(500_000_000L, 10_000_000L, 1_000, 1 << 20, 200);

  public CsvLimits withBytes(long limit) {
    return new CsvLimits(limit, rows, columns, recordBytes, nameCharacters);
  }
}
