package io.premortem.dataset.profile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A way to write values of a type. A column has a notation when every value that is present matches
 * it; the first in the order of this enum wins. Patterns stay within what Java and RE2 read alike.
 *
 * <p>A number never begins with a zero that carries no value, so {@code 00123} stays text, and has
 * at most 15 digits before the point, so account numbers stay text.
 */
public enum Notation {
  BOOLEAN(ColumnType.BOOLEAN, "[Tt]rue|TRUE|[Ff]alse|FALSE", "true/false"),
  BOOLEAN_YES_LOWER(ColumnType.BOOLEAN, "yes|no", "yes/no"),
  BOOLEAN_YES_TITLE(ColumnType.BOOLEAN, "Yes|No", "Yes/No"),
  BOOLEAN_YES_UPPER(ColumnType.BOOLEAN, "YES|NO", "YES/NO"),
  BOOLEAN_Y_LOWER(ColumnType.BOOLEAN, "y|n", "y/n"),
  BOOLEAN_Y_UPPER(ColumnType.BOOLEAN, "Y|N", "Y/N"),
  BOOLEAN_JA_LOWER(ColumnType.BOOLEAN, "ja|nein", "ja/nein"),
  BOOLEAN_JA_TITLE(ColumnType.BOOLEAN, "Ja|Nein", "Ja/Nein"),
  BOOLEAN_OUI_LOWER(ColumnType.BOOLEAN, "oui|non", "oui/non"),
  BOOLEAN_OUI_TITLE(ColumnType.BOOLEAN, "Oui|Non", "Oui/Non"),
  BOOLEAN_SHI(ColumnType.BOOLEAN, "是|否", "是/否"),
  /** {@code 20250103}; before the whole numbers, whose pattern it has too. */
  DATE_COMPACT(ColumnType.DATE, "(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])", "%Y%m%d"),
  /** {@code 202501}, only in a column that is called a month. */
  MONTH_COMPACT(ColumnType.DATE, "(19|20)[0-9]{2}(0[1-9]|1[0-2])", "%Y%m"),
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
  /** {@code 12.5%}, read as 0.125 */
  PERCENT(ColumnType.DECIMAL, Affixes.SIGN + Affixes.POINT + " ?[%％]", ""),
  /** {@code 12,5 %}, read as 0.125 */
  PERCENT_COMMA(ColumnType.DECIMAL, Affixes.SIGN + Affixes.COMMA + "[ \u00a0\u202f]?[%％]", ""),
  /**
   * {@code $1,234.50}, {@code (1,234.50)}, {@code 1'234.50-}, {@code ¥ 88.00元}: a point, groups of
   * three, one currency for the column.
   */
  AMOUNT(ColumnType.DECIMAL, Affixes.amount(Affixes.POINT), ""),
  /** {@code 1.234,50 €}, {@code 1 234,50-} */
  AMOUNT_COMMA(ColumnType.DECIMAL, Affixes.amount(Affixes.COMMA), ""),
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
  DATE_DMY_DASH(ColumnType.DATE, "(0?[1-9]|[12][0-9]|3[01])-(0?[1-9]|1[0-2])-[0-9]{4}", "%d-%m-%Y"),
  DATE_MDY_DASH(ColumnType.DATE, "(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])-[0-9]{4}", "%m-%d-%Y"),
  /** Two-digit years: 69 to 99 are the twentieth century's (POSIX {@code strptime}). */
  DATE_DMY_POINT_SHORT(
      ColumnType.DATE, "(0?[1-9]|[12][0-9]|3[01])\\.(0?[1-9]|1[0-2])\\.[0-9]{2}", "%d.%m.%y"),
  DATE_DMY_SLASH_SHORT(
      ColumnType.DATE, "(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])/[0-9]{2}", "%d/%m/%y"),
  DATE_MDY_SLASH_SHORT(
      ColumnType.DATE, "(0?[1-9]|1[0-2])/(0?[1-9]|[12][0-9]|3[01])/[0-9]{2}", "%m/%d/%y"),
  /** {@code 31 Dec 2025} */
  DATE_NAMED_MONTH(
      ColumnType.DATE, "(0?[1-9]|[12][0-9]|3[01]) " + Affixes.MONTH + " [0-9]{4}", "%d %b %Y"),
  /** {@code 31-Dec-2025} */
  DATE_NAMED_MONTH_DASH(
      ColumnType.DATE, "(0?[1-9]|[12][0-9]|3[01])-" + Affixes.MONTH + "-[0-9]{4}", "%d-%b-%Y"),
  /** {@code 31-Dec-25} */
  DATE_NAMED_MONTH_SHORT(
      ColumnType.DATE, "(0?[1-9]|[12][0-9]|3[01])-" + Affixes.MONTH + "-[0-9]{2}", "%d-%b-%y"),
  /** {@code Dec 31, 2025} */
  DATE_MONTH_FIRST(
      ColumnType.DATE, Affixes.MONTH + " (0?[1-9]|[12][0-9]|3[01]), [0-9]{4}", "%b %d, %Y"),
  /** {@code December 31, 2025} */
  DATE_LONG_MONTH_FIRST(
      ColumnType.DATE, Affixes.LONG_MONTH + " (0?[1-9]|[12][0-9]|3[01]), [0-9]{4}", "%B %d, %Y"),
  /** {@code 31 December 2025} */
  DATE_LONG_MONTH(
      ColumnType.DATE, "(0?[1-9]|[12][0-9]|3[01]) " + Affixes.LONG_MONTH + " [0-9]{4}", "%d %B %Y"),
  /** A month is its first day. */
  MONTH_ISO(ColumnType.DATE, "[0-9]{4}-(0?[1-9]|1[0-2])", "%Y-%m"),
  MONTH_SLASH(ColumnType.DATE, "[0-9]{4}/(0?[1-9]|1[0-2])", "%Y/%m"),
  MONTH_HAN(ColumnType.DATE, "[0-9]{4}年(0?[1-9]|1[0-2])月", "%Y年%m月"),
  MONTH_FIRST_SLASH(ColumnType.DATE, "(0?[1-9]|1[0-2])/[0-9]{4}", "%m/%Y"),
  MONTH_NAMED(ColumnType.DATE, Affixes.MONTH + "[ -][0-9]{4}", "%b %Y"),
  MONTH_LONG(ColumnType.DATE, Affixes.LONG_MONTH + " [0-9]{4}", "%B %Y"),
  TIMESTAMP_ISO(
      ColumnType.TIMESTAMP,
      "[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
          + "(Z|[+-][0-9]{2}:[0-9]{2})?",
      ""),
  TIMESTAMP_ISO_MINUTES(
      ColumnType.TIMESTAMP, "[0-9]{4}-[0-9]{2}-[0-9]{2} " + Affixes.CLOCK, "%Y-%m-%d %H:%M"),
  TIMESTAMP_ISO_T_MINUTES(
      ColumnType.TIMESTAMP, "[0-9]{4}-[0-9]{2}-[0-9]{2}T" + Affixes.CLOCK, "%Y-%m-%dT%H:%M"),
  TIMESTAMP_SLASH(
      ColumnType.TIMESTAMP,
      "[0-9]{4}/[0-9]{1,2}/[0-9]{1,2} " + Affixes.CLOCK_SECONDS,
      "%Y/%m/%d %H:%M:%S"),
  TIMESTAMP_SLASH_MINUTES(
      ColumnType.TIMESTAMP, "[0-9]{4}/[0-9]{1,2}/[0-9]{1,2} " + Affixes.CLOCK, "%Y/%m/%d %H:%M"),
  TIMESTAMP_HAN(
      ColumnType.TIMESTAMP,
      "[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日 " + Affixes.CLOCK_SECONDS,
      "%Y年%m月%d日 %H:%M:%S"),
  TIMESTAMP_HAN_MINUTES(
      ColumnType.TIMESTAMP, "[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日 " + Affixes.CLOCK, "%Y年%m月%d日 %H:%M"),
  TIMESTAMP_DMY_POINT(
      ColumnType.TIMESTAMP,
      "[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4} " + Affixes.CLOCK_SECONDS,
      "%d.%m.%Y %H:%M:%S"),
  TIMESTAMP_DMY_POINT_MINUTES(
      ColumnType.TIMESTAMP,
      "[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4} " + Affixes.CLOCK,
      "%d.%m.%Y %H:%M"),
  TIMESTAMP_DMY_SLASH(
      ColumnType.TIMESTAMP,
      "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} " + Affixes.CLOCK_SECONDS,
      "%d/%m/%Y %H:%M:%S"),
  TIMESTAMP_MDY_SLASH(
      ColumnType.TIMESTAMP,
      "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} " + Affixes.CLOCK_SECONDS,
      "%m/%d/%Y %H:%M:%S"),
  TIMESTAMP_DMY_SLASH_MINUTES(
      ColumnType.TIMESTAMP, "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} " + Affixes.CLOCK, "%d/%m/%Y %H:%M"),
  TIMESTAMP_MDY_SLASH_MINUTES(
      ColumnType.TIMESTAMP, "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} " + Affixes.CLOCK, "%m/%d/%Y %H:%M"),
  TIMESTAMP_TWELVE_HOURS(
      ColumnType.TIMESTAMP,
      "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} " + Affixes.CLOCK_SECONDS + " [AP]M",
      "%m/%d/%Y %I:%M:%S %p"),
  TIMESTAMP_TWELVE_HOURS_MINUTES(
      ColumnType.TIMESTAMP,
      "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} " + Affixes.CLOCK + " [AP]M",
      "%m/%d/%Y %I:%M %p"),
  TEXT(ColumnType.TEXT, "", "");

  /**
   * What stands for "no value" in a column that is otherwise of another type than text, in lower
   * case; in a text column only blanks are missing, because there these may be words.
   */
  public static final List<String> MISSING =
      List.of("na", "n/a", "#n/a", "<na>", "nan", "null", "none", "nil", "-", "--", "无", "空");

  /** Whether a text stands for "no value" in a column of another type than text. */
  public static boolean isMissing(String value) {
    return MISSING.contains(value.toLowerCase(Locale.ROOT));
  }

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

  /**
   * {@code strptime} format of a time, or the words {@code true/false} of a boolean; else empty, or
   * when a time needs none.
   */
  public String format() {
    return format;
  }

  /** The word that a boolean column writes for {@code true}. */
  public String yes() {
    return format.substring(0, format.indexOf('/'));
  }

  /** The word that a boolean column writes for {@code false}. */
  public String no() {
    return format.substring(format.indexOf('/') + 1);
  }

  /** Whether values may carry a currency sign. */
  public boolean isAmount() {
    return this == AMOUNT || this == AMOUNT_COMMA;
  }

  /** Whether a fraction follows a comma. */
  public boolean hasDecimalComma() {
    return this == DECIMAL_COMMA || this == AMOUNT_COMMA || this == PERCENT_COMMA;
  }

  /** Whether {@code value}, trimmed, is written so; every value is text. */
  public boolean matches(String value) {
    return this == TEXT || compiled.matcher(value).matches();
  }

  /** Parts of the patterns above. */
  private static final class Affixes {

    static final String SIGN = "[+\u2212-]?";

    /** Groups of three by comma, apostrophe or space, or none; a point before the fraction. */
    static final String POINT =
        "(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(,[0-9]{3}){1,4}"
            + "|[1-9][0-9]{0,2}(['\u2019][0-9]{3}){1,4}"
            + "|[1-9][0-9]{0,2}([ \u00a0\u202f][0-9]{3}){1,4})(\\.[0-9]+)?";

    /** Groups of three by point, apostrophe or space, or none; a comma before the fraction. */
    static final String COMMA =
        "(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(\\.[0-9]{3}){1,4}"
            + "|[1-9][0-9]{0,2}(['\u2019][0-9]{3}){1,4}"
            + "|[1-9][0-9]{0,2}([ \u00a0\u202f][0-9]{3}){1,4})(,[0-9]+)?";

    static final String CLOCK = "[0-9]{1,2}:[0-9]{2}";
    static final String CLOCK_SECONDS = "[0-9]{1,2}:[0-9]{2}:[0-9]{2}";

    static final String MONTH =
        "([Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec"
            + "|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";

    static final String LONG_MONTH =
        "(January|February|March|April|May|June|July|August|September|October|November|December)";

    private Affixes() {}

    static String amount(String digits) {
      String space = "[ \u00a0\u202f]?";
      String currency = "(" + Currency.PATTERN + ")";
      // No plus: with one, long digits are a telephone number.
      String minus = "[\u2212-]?";
      String signed = minus + "(" + currency + space + ")?" + minus + digits;
      String after = "(" + space + currency + ")?";
      return "("
          + signed
          + after
          + "|"
          + signed
          + "[\u2212-]"
          + after
          + "|\\(("
          + currency
          + space
          + ")?"
          + digits
          + after
          + "\\))";
    }
  }
}
