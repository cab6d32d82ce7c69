package io.premortem.report.disclosure;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes amounts of money out of a text. What counts as one: a number or a range beside a currency,
 * with a word for thousands or more, or of 1,000 and more unless it looks like a year.
 */
public final class AmountText {
  /** Stands where an amount is hidden. */
  public static final String HIDDEN = "•••";

  private static final String NUMBER =
      "[-−]?(?:\\d{1,3}(?:[,'  ]\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";
  private static final String CURRENCY =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .sorted()
          .collect(Collectors.joining("|", "(?:", "|[$€£¥￥元])"));
  private static final String SCALE =
      "(?:thousand|million|billion|mn|bn|[kKmM](?![\\p{L}])|百万|千万|万|亿|千)";

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<before>(?<![A-Za-z])"
              + CURRENCY
              + "\\s?)?(?<![\\d.,])(?<first>"
              + NUMBER
              + ")(?<scale1>\\s?"
              + SCALE
              + ")?(?:\\s?[-–—~至到]\\s?(?<second>"
              + NUMBER
              + ")(?<scale2>\\s?"
              + SCALE
              + ")?)?(?<after>\\s?"
              + CURRENCY
              + "(?![A-Za-z]))?(?<unit>\\s?(?:%|％|months?\\b|days?\\b|weeks?\\b|years?\\b"
              + "|个?月|天|周|年|项|GPU))?");
  private static final Pattern BARE_YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final Set<String> WORDS_OF_SCALE = Set.of("k", "thousand", "千");

  private final Amounts amounts;
  private final boolean chinese;
  private final boolean every;

  private AmountText(Amounts amounts, boolean chinese, boolean every) {
    this.amounts = amounts;
    this.chinese = chinese;
    this.every = every;
  }

  /** The text with its amounts of money banded or hidden. */
  public static String of(String text, Amounts amounts, boolean chinese) {
    return new AmountText(amounts, chinese, false).replaced(text);
  }

  /** The same where every number without a unit of its own may be an amount. */
  public static String ofEvery(String text, Amounts amounts, boolean chinese) {
    return new AmountText(amounts, chinese, true).replaced(text);
  }

  private String replaced(String text) {
    return text == null || amounts == Amounts.EXACT
        ? text
        : AMOUNT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
  }

  private String shown(MatchResult found) {
    if (!isAmount(found)) {
      return found.group();
    }
    String unit = text(found, "unit");
    if (amounts == Amounts.HIDDEN) {
      return HIDDEN + unit;
    }
    String low = band(found.group("first"), scale(found, "scale1", "scale2"));
    String high =
        found.group("second") == null
            ? low
            : band(found.group("second"), scale(found, "scale2", "scale1"));
    return text(found, "before")
        + (low.equals(high) ? low : low + " … " + high)
        + text(found, "after")
        + unit;
  }

  private boolean isAmount(MatchResult found) {
    boolean money =
        found.group("before") != null
            || found.group("after") != null
            || found.group("scale1") != null
            || found.group("scale2") != null;
    if (money) {
      return true;
    }
    String first = found.group("first");
    String second = found.group("second");
    if (found.group("unit") != null) {
      return false;
    }
    return large(first) || second != null && large(second) || every && !year(first);
  }

  private static boolean large(String number) {
    return !year(number) && value(number).abs().compareTo(THOUSAND) >= 0;
  }

  private static boolean year(String number) {
    return BARE_YEAR.matcher(number).matches();
  }

  private static BigDecimal value(String number) {
    return new BigDecimal(number.replaceAll("[,'  ]", "").replace('−', '-'));
  }

  private String band(String number, int power) {
    var value = value(number).scaleByPowerOfTen(power);
    return value.signum() == 0 ? "0" : Band.of(value).text(chinese);
  }

  private static int scale(MatchResult found, String own, String other) {
    String word = found.group(own) == null ? found.group(other) : found.group(own);
    if (word == null) {
      return 0;
    }
    return switch (word.strip().toLowerCase(java.util.Locale.ROOT)) {
      case "万" -> 4;
      case "百万", "m", "mn", "million" -> 6;
      case "千万" -> 7;
      case "亿" -> 8;
      case "bn", "billion" -> 9;
      case String small when WORDS_OF_SCALE.contains(small) -> 3;
      default -> throw new IllegalStateException(word);
    };
  }

  private static String text(MatchResult found, String group) {
    return found.group(group) == null ? "" : found.group(group);
  }
}
