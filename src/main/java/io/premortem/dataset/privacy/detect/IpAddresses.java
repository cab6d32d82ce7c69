package io.premortem.dataset.privacy.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Internet addresses: IPv4 in four decimal parts (RFC 791), IPv6 in the forms of RFC 4291, section
 * 2.2. A version number of four small parts looks the same; parts of 64 or more tell an address
 * from it. Loopback, broadcast, masks, "any" and whole networks ({@code /24}) name no one.
 */
final class IpAddresses implements Detector {

  private static final Pattern FOUR =
      Pattern.compile(
          "(?<![0-9A-Za-z.-])([0-9]{1,3})\\.([0-9]{1,5})\\.([0-9]{1,5})\\.([0-9]{1,5})"
              + "(?![0-9A-Za-z-]|[./][0-9])");
  private static final Pattern SIX =
      Pattern.compile(
          "(?<![0-9A-Za-z:.])[0-9A-Fa-f:]{2,39}(?:\\.[0-9.]{5,11})?(?![0-9A-Za-z:]|/[0-9])");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?:version|release|build|firmware|版本|[Vv])[^0-9]{0,3}$", Pattern.CASE_INSENSITIVE);
  private static final int TELLING = 64;

  @Override
  public Match find(String text) {
    return Match.stronger(four(text), six(text));
  }

  private static Match four(String text) {
    Matcher matcher = FOUR.matcher(text);
    Match best = null;
    while (matcher.find()) {
      var strength = strength(text, matcher);
      if (strength != null) {
        best = Match.stronger(best, new Match(matcher.start(), matcher.end(), strength));
      }
    }
    return best;
  }

  private static Strength strength(String text, Matcher found) {
    int largest = 0;
    for (int part = 1; part <= 4; part++) {
      String digits = found.group(part);
      int value = Integer.parseInt(digits);
      if (value > 255 || (digits.length() > 1 && digits.charAt(0) == '0')) {
        return Strength.REFUTED;
      }
      largest = Math.max(largest, value);
    }
    int first = Integer.parseInt(found.group(1));
    if (first == 0 || first == 127 || first >= 224) {
      return null;
    }
    if (VERSION.matcher(text.substring(0, found.start())).find()) {
      return Strength.REFUTED;
    }
    return largest >= TELLING ? Strength.LIKELY : Strength.POSSIBLE;
  }

  private static Match six(String text) {
    if (text.indexOf(':') < 0) {
      return null;
    }
    Matcher matcher = SIX.matcher(text);
    while (matcher.find()) {
      if (isSix(matcher.group())) {
        return new Match(matcher.start(), matcher.end(), Strength.CLEAR);
      }
    }
    return null;
  }

  /**
   * Eight groups, or fewer around one {@code ::}. A time ({@code 10:20:30}) has no {@code ::}, and
   * a hardware address has six groups; {@code ::1} and {@code ::} name no one.
   */
  static boolean isSix(String text) {
    int gap = text.indexOf("::");
    if (text.indexOf('.') >= 0 || text.indexOf("::", gap + 1) > gap && gap >= 0) {
      return false;
    }
    String[] groups = text.replace("::", ":").replaceAll("^:|:$", "").split(":");
    boolean whole = gap < 0 ? groups.length == 8 : groups.length >= 3 && groups.length <= 7;
    for (String group : groups) {
      whole &= !group.isEmpty() && group.length() <= 4;
    }
    return whole && (gap >= 0 || !text.startsWith(":") && !text.endsWith(":"));
  }
}
