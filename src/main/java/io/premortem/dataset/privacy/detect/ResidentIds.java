package io.premortem.dataset.privacy.detect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resident identity numbers of China (GB 11643-1999): six digits of region, birth date, sequence,
 * check character. Of the region the province and the range of the prefecture are checked (GB/T
 * 2260), not each county, for these are renumbered every year. Numbers of 15 digits have no check
 * and are not looked for.
 */
final class ResidentIds implements Detector {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z.])([1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])");

  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
          51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91);

  private static final int FIRST_YEAR = 1900;

  /** No clock here; a later birth year is not plausible for long. */
  private static final int LAST_YEAR = 2035;

  @Override
  public Match find(String text) {
    if (text.length() < 18) {
      return null;
    }
    Matcher matcher = NUMBER.matcher(text);
    Match best = null;
    while (matcher.find()) {
      var strength = isValid(matcher.group(1)) ? Strength.LIKELY : Strength.REFUTED;
      best = Match.stronger(best, new Match(matcher.start(1), matcher.end(1), strength));
    }
    return best;
  }

  static boolean isValid(String number) {
    int prefecture = Integer.parseInt(number.substring(2, 4));
    return PROVINCES.contains(Integer.parseInt(number.substring(0, 2)))
        && (prefecture <= 70 || prefecture == 90)
        && isBirthDate(number.substring(6, 14))
        && Digits.residentCheck(number.substring(0, 17))
            == Character.toUpperCase(number.charAt(17));
  }

  private static boolean isBirthDate(String digits) {
    int year = Integer.parseInt(digits.substring(0, 4));
    try {
      LocalDate.of(
          year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
      return year >= FIRST_YEAR && year <= LAST_YEAR;
    } catch (DateTimeException impossible) {
      return false;
    }
  }
}
