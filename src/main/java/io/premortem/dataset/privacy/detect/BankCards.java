package io.premortem.dataset.privacy.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Payment card numbers (ISO/IEC 7812): issuer range and length of the card schemes, and the check
 * digit. A tenth of all numbers has a right check digit by chance, so a single one says little
 * unless the text names it.
 */
final class BankCards implements Detector {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z.+-])([0-9]{4}(?:[ -]?[0-9]{4}){2,3}(?:[ -]?[0-9]{1,3})?"
              + "|[0-9]{4}[ -]?[0-9]{6}[ -]?[0-9]{4,5})(?![0-9A-Za-z]|[.-][0-9])");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:card|visa|mastercard|amex|unionpay|卡号|银行卡|信用卡|借记卡|储蓄卡|银联)[^0-9]{0,12}$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Match find(String text) {
    if (text.length() < 13) {
      return null;
    }
    Matcher matcher = NUMBER.matcher(text);
    Match best = null;
    while (matcher.find()) {
      best =
          Match.stronger(
              best, new Match(matcher.start(1), matcher.end(1), strength(text, matcher)));
    }
    return best;
  }

  private static Strength strength(String text, Matcher found) {
    String digits = found.group(1).replaceAll("[ -]", "");
    if (!isIssued(digits) || !Digits.luhn(digits)) {
      return Strength.REFUTED;
    }
    return NAMED.matcher(text.substring(0, found.start())).find()
        ? Strength.CLEAR
        : Strength.LIKELY;
  }

  /** Whether a scheme gives out numbers that begin so and are so long. */
  static boolean isIssued(String digits) {
    int length = digits.length();
    int four = Integer.parseInt(digits.substring(0, 4));
    int two = four / 100;
    if (two >= 40 && two <= 49) {
      // Visa; Chinese debit cards in this range may have 18.
      return length == 13 || length == 16 || length == 18 || length == 19;
    }
    return switch (two) {
      case 51, 52, 53, 54, 55 -> length == 16;
      case 22, 23, 24, 25, 26, 27 -> four >= 2221 && four <= 2720 && length == 16;
      case 34, 37 -> length == 15;
      case 62, 81 -> length >= 16 && length <= 19;
      case 35 -> four >= 3528 && four <= 3589 && length >= 16;
      case 30 -> (four <= 3059 || four >= 3095) && length >= 14 && length != 15;
      case 36, 38, 39 -> length >= 14 && length != 15;
      case 60 -> four == 6011 && length >= 16;
      case 64, 65 -> four >= 6440 && length >= 16;
      case 95 -> four >= 9550 && four <= 9559 && length >= 16;
      default -> false;
    };
  }
}
