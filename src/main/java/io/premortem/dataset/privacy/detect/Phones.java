package io.premortem.dataset.privacy.detect;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers (E.164 and national forms), valid in the numbering plans of libphonenumber.
 * With {@code +} or {@code 00} a number speaks for itself. Without, the way it is written must be
 * that of a number: a Chinese mobile in one piece, brackets, a leading 0 with separators, or North
 * American 3-3-4; other bare digits count in a column that is called so.
 */
final class Phones implements Detector {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z.+#_=/-])(?:\\+|00(?=[1-9])|\\()?[0-9](?:[ ()./\\u2011\\u2013-]{0,2}[0-9]){6,14}"
              + "(?![0-9A-Za-z_]|[.,:/-][0-9])");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:phone|mobile|tel|cell|fax|call|whatsapp|电话|手机|联系方式|致电|拨打|热线|传真)[^0-9+(]{0,12}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHINESE_MOBILE =
      Pattern.compile("1[3-9][0-9]([ -]?)[0-9]{4}\\1[0-9]{4}");
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?:1[ .-])?(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[ .-])[0-9]{3}[ .-][0-9]{4}");
  private static final Pattern TRUNK = Pattern.compile("\\(?0[1-9][0-9]{0,4}[) /.-].*[0-9]");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)[0-9]{2}[./-][0-9]{1,2}[./-][0-9]{1,2}.*"
              + "|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:19|20)[0-9]{2}.*");

  /** Whose national forms are known; the order is that of trying. */
  private static final List<String> REGIONS =
      List.of("CN", "US", "GB", "DE", "FR", "JP", "IN", "AU", "HK", "SG", "TW", "KR");

  /** For digits that nothing marks as a number; each more would take more order numbers for one. */
  private static final List<String> BARE_REGIONS = List.of("CN", "US", "GB");

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  @Override
  public Match find(String text) {
    if (text.length() < 7) {
      return null;
    }
    Matcher matcher = NUMBER.matcher(text);
    Match best = null;
    while (matcher.find()) {
      var strength = strength(text.substring(0, matcher.start()), matcher.group());
      if (strength != null) {
        best = Match.stronger(best, new Match(matcher.start(), matcher.end(), strength));
      }
    }
    return best;
  }

  private static Strength strength(String before, String number) {
    if (number.startsWith("+") || number.startsWith("00")) {
      String international = number.startsWith("+") ? number : "+" + number.substring(2);
      return isValid(international, "ZZ") ? Strength.CLEAR : Strength.REFUTED;
    }
    if (DATE.matcher(number).matches()) {
      return null;
    }
    boolean named = NAMED.matcher(before).find();
    if (isWrittenAsOne(number)) {
      return named ? Strength.CLEAR : Strength.LIKELY;
    }
    long digits = number.chars().filter(Character::isDigit).count();
    if (digits > 12) {
      return null;
    }
    if (BARE_REGIONS.stream().noneMatch(region -> isValid(number, region))) {
      return digits >= 10 ? Strength.REFUTED : null;
    }
    return named ? Strength.CLEAR : Strength.POSSIBLE;
  }

  private static boolean isWrittenAsOne(String number) {
    if (CHINESE_MOBILE.matcher(number).matches()) {
      return isValid(number, "CN");
    }
    if (AMERICAN.matcher(number).matches()) {
      return isValid(number, "US");
    }
    return TRUNK.matcher(number).matches()
        && REGIONS.stream().anyMatch(region -> !region.equals("US") && isValid(number, region));
  }

  private static boolean isValid(String number, String region) {
    try {
      var parsed = PLANS.parse(number, region);
      return region.equals("ZZ")
          ? PLANS.isValidNumber(parsed)
          : PLANS.isValidNumberForRegion(parsed, region);
    } catch (NumberParseException none) {
      return false;
    }
  }
}
