package io.premortem.dataset.ledger.cash;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and months as ledgers write them. */
final class Dates {
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([ T].*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s*[-/.年_ M]?\\s*(\\d{1,2})\\s*月?(?:份)?");
  private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})\\s*[-/. ]\\s*(\\d{4})");
  private static final Pattern NAMED = Pattern.compile("(\\p{L}+)\\.?[\\s\\-/]*'?(\\d{4}|\\d{2})");
  private static final Map<String, Integer> MONTHS = months();

  private Dates() {}

  /** A day, or the first of a month; empty when the text is neither. */
  static Optional<LocalDate> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String plain = text.strip();
    try {
      var day = ISO_DAY.matcher(plain);
      if (day.matches()) {
        return Optional.of(LocalDate.parse(plain.substring(0, 10)));
      }
      var yearFirst = YEAR_FIRST.matcher(plain);
      if (yearFirst.matches()) {
        return month(yearFirst.group(1), Integer.parseInt(yearFirst.group(2)));
      }
      var yearLast = YEAR_LAST.matcher(plain);
      if (yearLast.matches()) {
        return month(yearLast.group(2), Integer.parseInt(yearLast.group(1)));
      }
      var named = NAMED.matcher(plain);
      if (named.matches()) {
        Integer month = MONTHS.get(named.group(1).toLowerCase(Locale.ROOT));
        String year = named.group(2);
        return month == null
            ? Optional.empty()
            : month(year.length() == 2 ? "20" + year : year, month);
      }
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> month(String year, int month) {
    return Optional.of(LocalDate.of(Integer.parseInt(year), month, 1));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> names = new HashMap<>();
    for (Month month : Month.values()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        String full = month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT);
        names.put(full, month.getValue());
        names.put(full.substring(0, 3), month.getValue());
      }
    }
    names.put("sept", 9);
    names.put("mrz", 3);
    names.put("jän", 1);
    return names;
  }
}
