package io.premortem.dataset.privacy.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs of latitude and longitude in one text (ISO 6709 in decimal degrees, either order), with at
 * least four decimals, which is eleven metres. A latitude alone is only a number: {@link
 * #coordinate} reads it in a column that its name and its neighbour show to be one.
 */
final class Locations implements Detector {

  static final int DECIMALS = 4;

  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![0-9A-Za-z.])([-+]?[0-9]{1,3}\\.([0-9]{2,15}))°?\\s?([NS北南]?)(?:\\s?[,;，/]\\s?|\\s)"
              + "([-+]?[0-9]{1,3}\\.([0-9]{2,15}))°?\\s?([EW东西]?)(?![0-9A-Za-z.%])");
  private static final Pattern COORDINATE = Pattern.compile("[-+]?[0-9]{1,3}(?:\\.([0-9]+))?");
  private static final double LATITUDE = 90;
  private static final double LONGITUDE = 180;

  @Override
  public Match find(String text) {
    if (text.length() < 9 || text.indexOf('.') < 0) {
      return null;
    }
    Matcher matcher = PAIR.matcher(text);
    Match best = null;
    while (matcher.find()) {
      best = Match.stronger(best, new Match(matcher.start(), matcher.end(), strength(matcher)));
    }
    return best;
  }

  private static Strength strength(Matcher found) {
    double first = Math.abs(Double.parseDouble(found.group(1)));
    double second = Math.abs(Double.parseDouble(found.group(4)));
    boolean inRange = Math.min(first, second) <= LATITUDE && Math.max(first, second) <= LONGITUDE;
    int decimals = Math.min(found.group(2).length(), found.group(5).length());
    if (!inRange || decimals < DECIMALS - 1 || (first <= 1 && second <= 1)) {
      // Two shares of one are no place that people live in.
      return Strength.REFUTED;
    }
    // A zero at the end is often not written.
    return decimals >= DECIMALS ? Strength.LIKELY : Strength.POSSIBLE;
  }

  /** A value of a latitude or longitude column. */
  static Match coordinate(String text) {
    Matcher matcher = COORDINATE.matcher(text);
    if (!matcher.matches() || Math.abs(Double.parseDouble(text)) > LONGITUDE) {
      return Match.whole(text, Strength.REFUTED);
    }
    int decimals = matcher.group(1) == null ? 0 : matcher.group(1).length();
    return Match.whole(
        text,
        decimals >= DECIMALS
            ? Strength.LIKELY
            : decimals >= DECIMALS - 2 ? Strength.POSSIBLE : Strength.REFUTED);
  }
}
