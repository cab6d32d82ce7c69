package io.premortem.dataset.ledger.cash;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts that a table holds as text: with a currency sign, in brackets, with the minus behind. */
final class Amounts {

  /** Beyond this a number is no sum of money: an account number, most likely. */
  private static final BigDecimal LARGEST = new BigDecimal("1e15");

  private static final Pattern DECORATION = Pattern.compile("[\\s\\u00a0'’¥￥$€£元+]|[A-Za-z]{2,3}");
  private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final Pattern DECIMALS_AT_END = Pattern.compile(".*[.,]\\d{1,2}");

  private Amounts() {}

  /** The exact decimal that the double was written as; empty for none or a senseless one. */
  static Optional<BigDecimal> of(double value) {
    return Double.isFinite(value) ? checked(BigDecimal.valueOf(value)) : Optional.empty();
  }

  static Optional<BigDecimal> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String bare = DECORATION.matcher(text).replaceAll("").replace('−', '-');
    boolean negative = bare.startsWith("(") && bare.endsWith(")");
    if (negative) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (bare.endsWith("-")) {
      bare = "-" + bare.substring(0, bare.length() - 1);
    }
    String plain = plain(bare);
    if (!NUMBER.matcher(plain).matches()) {
      return Optional.empty();
    }
    var value = new BigDecimal(plain);
    return checked(negative ? value.negate() : value);
  }

  /** The last separator is the decimal one when one or two digits follow; the rest group. */
  private static String plain(String number) {
    if (!DECIMALS_AT_END.matcher(number).matches()) {
      return number.replaceAll("[.,](?=\\d{3})", "");
    }
    int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    return number.substring(0, last).replaceAll("[.,]", "") + "." + number.substring(last + 1);
  }

  private static Optional<BigDecimal> checked(BigDecimal value) {
    return value.abs().compareTo(LARGEST) > 0 ? Optional.empty() : Optional.of(value);
  }
}
