package io.premortem.dataset.privacy.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passport numbers. They carry no check digit of their own, so one counts only where the column or
 * the text calls it so; a machine-readable line does carry them (ICAO Doc 9303, part 4) and speaks
 * for itself.
 */
final class Passports implements Detector {

  /**
   * China E12345678 or EA1234567, United States A12345678 or 123456789, United Kingdom 123456789,
   * India A1234567, Japan TK1234567, Korea M12345678, Germany C01X00T47, France 12AB34567.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z-])([A-Z][0-9]{7,8}|[A-Z]{2}[0-9]{7}|[1-9][0-9]{8}|[0-9]{2}[A-Z]{2}[0-9]{5}"
              + "|[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8})(?![0-9A-Za-z-])");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:passport|travel document|护照)[^0-9A-Z]{0,12}(?:[Nn]o\\.?[: ]*)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MACHINE_READABLE =
      Pattern.compile("([A-Z0-9<]{9})([0-9])[A-Z<]{3}([0-9]{6})([0-9])[MFX<]([0-9]{6})([0-9])");

  @Override
  public Match find(String text) {
    Matcher line = MACHINE_READABLE.matcher(text);
    if (line.find() && checks(line, 1) && checks(line, 3) && checks(line, 5)) {
      return new Match(line.start(), line.end(), Strength.CLEAR);
    }
    Matcher matcher = NUMBER.matcher(text);
    Match best = null;
    while (matcher.find()) {
      var strength =
          NAMED.matcher(text.substring(0, matcher.start())).find()
              ? Strength.CLEAR
              : Strength.POSSIBLE;
      best = Match.stronger(best, new Match(matcher.start(), matcher.end(), strength));
    }
    return best;
  }

  private static boolean checks(Matcher line, int group) {
    return Digits.travelCheck(line.group(group)) == line.group(group + 1).charAt(0) - '0';
  }
}
