package io.premortem.dataset.profile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A way to write values of a type. A column has a notation when every value that is present matches
 * it; the first in the order of this enum wins. Patterns stay within what Java and RE2 read alike.
 *
 * <p>A number never begins with a zero that carries no value, so {@code 00123} stays text, and has
 * at most 15 digits before the point, so account numbers stay text.
 */
public enum Notation {
  BOOLEAN(ColumnType.BOOLEAN, "[Tt]rue|TRUE|[Ff]alse|FALSE", ""),
  INTEGER(ColumnType.INTEGER, "-?(0|[1-9][0-9]{0,14})|\\+[1-9][0-9]{0,5}", ""),
  DECIMAL(
      ColumnType.DECIMAL,
      "[+-]?(0|[1-9][0-9]{0,5})(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})?"
          + "|-?[1-9][0-9]{0,14}(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})?"
          + "|[+-]?\\.[0-9]+([eE][+-]?[0-9]{1,3})?",
      ""),
  /** {@code 1,234.50} */
  GROUPED_BY_COMMA(
      ColumnType.DECIMAL,
      "[+-]?([1-9][0-9]{0,2}(,[0-9]{3}){1,4}|0|[1-9][0-9]{0,5})(\\.[0-9]+)?",
      ""),
  /** {@code 1.234,50} */
  DECIMAL_COMMA(
      ColumnType.DECIMAL,
      "[+-]?([1-9][0-9]{0,2}(\\.[0-9]{3}){1,4}|0|[1-9][0-9]{0,5})(,[0-9]+)?"
          + "|-?[1-9][0-9]{0,14}(,[0-9]+)?",
      ""),
  DATE_ISO(ColumnType.DATE, "[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])", "%Y-%m-%d"),
  DATE_YMD_SLASH(
      ColumnType.DATE, "[0-9]{4}/(0?[1-9]|1[0-2])/(0?[1-9]|[12][0-9]|3[01])", "%Y/%m/%d"),
  DATE_YMD_POINT(
      ColumnType.DATE, "[0-9]{4}\\.(0?[1-9]|1[0-2])\\.(0?[1-9]|[12][0-9]|3[01])", "%Y.%m.%d"),
  DATE_YMD_HAN(
      ColumnType.DATE, "[0-9]{4}年(0?[1-9]|1[0-2])月(0?[1-9]|[12][0-9]|3[01])日", "%Y年%m月%d日"),
  DATE_DMY_POINT(
      ColumnType.DATE, "(0?[1-9]|[12][0-9]|3[01])\\.(0?[1-9]|1[0-2])\\.[0-9]{4}", "%d.%m.%Y"),
  DATE_DMY_SLASH(
      ColumnType.DATE, "(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])/[0-9]{4}", "%d/%m/%Y"),
  DATE_MDY_SLASH(
      ColumnType.DATE, "(0?[1-9]|1[0-2])/(0?[1-9]|[12][0-9]|3[01])/[0-9]{4}", "%m/%d/%Y"),
  TIMESTAMP_ISO(
      ColumnType.TIMESTAMP,
      "[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
          + "(Z|[+-][0-9]{2}:[0-9]{2})?",
      ""),
  TIMESTAMP_ISO_MINUTES(
      ColumnType.TIMESTAMP, "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{1,2}:[0-9]{2}", "%Y-%m-%d %H:%M"),
  TIMESTAMP_SLASH(
      ColumnType.TIMESTAMP,
      "[0-9]{4}/[0-9]{1,2}/[0-9]{1,2} [0-9]{1,2}:[0-9]{2}:[0-9]{2}",
      "%Y/%m/%d %H:%M:%S"),
  TIMESTAMP_SLASH_MINUTES(
      ColumnType.TIMESTAMP, "[0-9]{4}/[0-9]{1,2}/[0-9]{1,2} [0-9]{1,2}:[0-9]{2}", "%Y/%m/%d %H:%M"),
  TEXT(ColumnType.TEXT, "", "");

  /**
   * What stands for "no value" in a column that is otherwise of another type than text, in lower
   * case; in a text column only blanks are missing, because there these may be words.
   */
  public static final List<String> MISSING =
      List.of("na", "n/a", "#n/a", "<na>", "nan", "null", "none", "nil", "-", "--", "无", "空");

  private final ColumnType type;
  private final String pattern;
  private final String format;
  private final Pattern compiled;

  Notation(ColumnType type, String pattern, String format) {
    this.type = type;
    this.pattern = pattern;
    this.format = format;
    this.compiled = Pattern.compile(pattern);
  }

  public ColumnType type() {
    return type;
  }

  /** Regular expression that a whole value matches; empty for text. */
  public String pattern() {
    return pattern;
  }

  /** {@code strptime} format of a time, or empty when it needs none. */
  public String format() {
    return format;
  }

  /** Whether {@code value}, trimmed, is written so; every value is text. */
  public boolean matches(String value) {
    return this == TEXT || compiled.matcher(value).matches();
  }
}
