package io.premortem.report.seal;

import java.math.BigDecimal;
import java.math.MathContext;

/** A double as ECMAScript prints it (ECMA-262, Number::toString, radix 10), which RFC 8785 asks. */
final class EcmaNumber {
  /** From 10²¹ on, and below 10⁻⁶, ECMAScript writes an exponent. */
  private static final int MOST_DIGITS = 21;

  private static final int MOST_ZEROS = 6;

  private EcmaNumber() {}

  /**
   * @throws IllegalArgumentException for NaN and the infinities
   */
  static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no number of JSON: " + value);
    }
    if (value == 0) {
      return "0";
    }
    var shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    // The value is 0.digits · 10^point.
    int point = digits.length() - shortest.scale();
    return (value < 0 ? "-" : "") + placed(digits, point);
  }

  /** The fewest digits that read back as the same double. */
  private static BigDecimal shortest(double value) {
    var digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    // Double.toString gives them (JDK 19 on), but never one alone: 4.9E-324 for 5e-324.
    var one = digits.round(new MathContext(1));
    return one.doubleValue() == value ? one : digits;
  }

  private static String placed(String digits, int point) {
    int count = digits.length();
    if (point > MOST_DIGITS || point <= -MOST_ZEROS) {
      int exponent = point - 1;
      String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
    if (point >= count) {
      return digits + "0".repeat(point - count);
    }
    return point > 0
        ? digits.substring(0, point) + "." + digits.substring(point)
        : "0." + "0".repeat(-point) + digits;
  }
}
