package io.premortem.lab.learn.encode;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in ISO 8601, with or without a time of day, taken apart by its digits alone, so that a
 * graph of standard operators can do the same.
 *
 * @param hour 0 where the text has no time
 */
public record DateText(int year, int month, int day, int hour) {
  /** Also the graph's test of a text; what does not match counts as missing. */
  public static final String FORM =
      "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):.*)?";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /** First months' offsets of Sakamoto's formula for the day of the week (1992). */
  private static final int[] OFFSETS = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};

  static boolean matches(String text) {
    return text != null && PATTERN.matcher(text).matches();
  }

  /** Of Sakamoto's formula, by month. */
  public static long[] offsets() {
    return Arrays.stream(OFFSETS).asLongStream().toArray();
  }

  /** {@code null} when the text is not such a date. */
  static DateText parse(String text) {
    if (text == null) {
      return null;
    }
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    int hour = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
    return new DateText(
        Integer.parseInt(text.substring(0, 4)),
        Integer.parseInt(text.substring(5, 7)),
        Integer.parseInt(text.substring(8, 10)),
        hour);
  }

  float part(DatePart part) {
    return switch (part) {
      case YEARS -> (year - 2000f) + (month - 1f) / 12f + (day - 1f) / 372f;
      case MONTH -> month;
      case DAY -> day;
      case WEEKDAY -> weekday();
      case HOUR -> hour;
    };
  }

  /** 0 for Sunday. */
  private int weekday() {
    int y = month < 3 ? year - 1 : year;
    return (y + y / 4 - y / 100 + y / 400 + OFFSETS[month - 1] + day) % 7;
  }
}
