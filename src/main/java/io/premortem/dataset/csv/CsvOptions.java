package io.premortem.dataset.csv;

import java.util.Optional;

/**
 * What a user says of how a file is written; what is empty is found out.
 *
 * @param quote the character around values that hold a delimiter
 * @param header whether the first line of the table names the columns
 */
public record CsvOptions(
    Optional<TextEncoding> encoding,
    Optional<Character> delimiter,
    Optional<Character> quote,
    Optional<Boolean> header) {

  /** Everything is found out. */
  public static final CsvOptions AUTOMATIC =
      new CsvOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
