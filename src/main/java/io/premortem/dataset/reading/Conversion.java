package io.premortem.dataset.reading;

import static io.premortem.dataset.reading.DuckDb.text;

import io.premortem.dataset.profile.Notation;
import java.util.stream.Collectors;

/** A notation in DuckDB's terms: does a text have it, and what is its value. */
record Conversion(Notation notation) {

  /** Larger magnitudes would overflow a variance. */
  private static final String LARGEST = "1e150";

  private static final String MISSING =
      Notation.MISSING.stream().map(DuckDb::text).collect(Collectors.joining(", ", "(", ")"));

  static Conversion of(Notation notation) {
    return new Conversion(notation);
  }

  /** Two aggregates: values that match, and values that neither match nor stand for missing. */
  String counts(String column) {
    String matches = matches(column);
    return "count(*) FILTER (%2$s), count(*) FILTER (NOT (%2$s) AND lower(%1$s) NOT IN %3$s)"
        .formatted(column, matches, MISSING);
  }

  /** Whether the text is written so and has a value. */
  String matches(String column) {
    return "(regexp_full_match(%s, %s) AND (%s) IS NOT NULL)"
        .formatted(column, text(notation.pattern()), value(column));
  }

  /** The value, NULL where the text has none. */
  String value(String column) {
    return switch (notation) {
      case TEXT -> column;
      case BOOLEAN ->
          "CASE lower(%s) WHEN 'true' THEN true WHEN 'false' THEN false END".formatted(column);
      case INTEGER -> "TRY_CAST(%s AS BIGINT)".formatted(column);
      case DECIMAL -> number(column);
      case GROUPED_BY_COMMA -> number("replace(%s, ',', '')".formatted(column));
      case DECIMAL_COMMA -> number("replace(replace(%s, '.', ''), ',', '.')".formatted(column));
      case TIMESTAMP_ISO -> "TRY_CAST(TRY_CAST(%s AS TIMESTAMPTZ) AS TIMESTAMP)".formatted(column);
      default -> time(column);
    };
  }

  private static String number(String text) {
    return "CASE WHEN abs(TRY_CAST(%1$s AS DOUBLE)) <= %2$s THEN TRY_CAST(%1$s AS DOUBLE) END"
        .formatted(text, LARGEST);
  }

  private String time(String column) {
    return "TRY_CAST(try_strptime(%s, %s) AS %s)"
        .formatted(column, text(notation.format()), notation.type().name());
  }
}
