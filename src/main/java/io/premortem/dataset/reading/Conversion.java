package io.premortem.dataset.reading;

import static io.premortem.dataset.reading.DuckDb.text;

import io.premortem.dataset.profile.Currency;
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

  /** Whether the text stands for "no value". */
  static String isMissing(String column) {
    return "lower(" + column + ") IN " + MISSING;
  }

  /** Whether the text is written so or stands for missing. */
  String fits(String column) {
    return "(" + matches(column) + " OR " + isMissing(column) + ")";
  }

  /** The value, NULL where the text has none. */
  String value(String column) {
    return switch (notation.type()) {
      case BOOLEAN -> bool(column);
      case INTEGER -> "TRY_CAST(%s AS BIGINT)".formatted(column);
      case DECIMAL -> decimal(column);
      case DATE, TIMESTAMP ->
          notation == Notation.TIMESTAMP_ISO
              ? "TRY_CAST(TRY_CAST(%s AS TIMESTAMPTZ) AS TIMESTAMP)".formatted(column)
              : time(column);
      case CATEGORICAL, TEXT -> column;
    };
  }

  /** The currency sign or code in a text, empty where there is none. */
  static String currency(String column) {
    return "regexp_extract(%s, %s)".formatted(column, text(Currency.PATTERN));
  }

  private String bool(String column) {
    String given = notation == Notation.BOOLEAN ? "lower(" + column + ")" : column;
    return "CASE %s WHEN %s THEN true WHEN %s THEN false END"
        .formatted(given, text(notation.yes()), text(notation.no()));
  }

  private String decimal(String column) {
    return switch (notation) {
      case GROUPED_BY_COMMA -> number("replace(%s, ',', '')".formatted(column));
      case DECIMAL_COMMA -> number("replace(replace(%s, '.', ''), ',', '.')".formatted(column));
      case PERCENT, PERCENT_COMMA -> "(" + number(signed(column)) + ") / 100";
      case AMOUNT, AMOUNT_COMMA -> number(signed(column));
      default -> number(column);
    };
  }

  /** Digits and point, with a minus where the text has one anywhere or stands in parentheses. */
  private String signed(String column) {
    String mark = notation.hasDecimalComma() ? "," : ".";
    String digits = "regexp_replace(%s, '[^0-9%s]', '', 'g')".formatted(column, mark);
    String point = notation.hasDecimalComma() ? "replace(" + digits + ", ',', '.')" : digits;
    return "concat(CASE WHEN regexp_matches(%s, '[(\u2212-]') THEN '-' ELSE '' END, %s)"
        .formatted(column, point);
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
