package io.premortem.dataset.customers.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Points in time as days since 1970-01-01, and months as months since the year 0. */
public final class Days {

  /** No date, or none that can be read. */
  public static final int NONE = Integer.MIN_VALUE;

  private static final int COMPARED_MONTHS = 6;
  private static final int TOLERANCE = 3;

  private Days() {}

  /**
   * @param text a date or timestamp in ISO 8601; may be {@code null}
   * @return days since 1970-01-01, or {@link #NONE}; a date before that day is a mistake
   */
  public static int parse(String text) {
    if (text == null || text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return NONE;
    }
    try {
      return since1970(LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)));
    } catch (DateTimeException | NumberFormatException unreadable) {
      return NONE;
    }
  }

  private static int since1970(LocalDate date) {
    return date.getYear() < 1970 ? NONE : (int) date.toEpochDay();
  }

  /** The month of a day. */
  static int month(int day) {
    var date = LocalDate.ofEpochDay(day);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }

  /** A month as 2025-03. */
  static String label(int month) {
    return String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1);
  }

  /**
   * The last month that the days cover in full: the month of the latest day, unless that day lies
   * more than three days before the usual (median) latest day of the six months with days before.
   * So a table of invoices of the first of each month is not taken for a torn one.
   *
   * @param latest the latest day of each month, by month; not empty
   */
  static int lastComplete(TreeMap<Integer, Integer> latest) {
    int last = latest.lastKey();
    int[] before =
        latest.headMap(last, false).descendingMap().values().stream()
            .limit(COMPARED_MONTHS)
            .mapToInt(day -> LocalDate.ofEpochDay(day).getDayOfMonth())
            .sorted()
            .toArray();
    if (before.length == 0) {
      return last;
    }
    var day = LocalDate.ofEpochDay(latest.get(last));
    boolean complete =
        day.getDayOfMonth() >= before[(before.length - 1) / 2] - TOLERANCE
            || day.getDayOfMonth() == day.lengthOfMonth();
    return complete ? last : last - 1;
  }

  /** Keeps the latest day of its month. */
  static void note(Map<Integer, Integer> latest, int day) {
    latest.merge(month(day), day, Math::max);
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
