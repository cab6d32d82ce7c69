package io.premortem.report.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The step of the series 1, 2, 5, 10, 20, 50, … that an amount lies in: {@code low ≤ |amount| <
 * high}. The series does not depend on the amount, so a band tells no more than itself.
 *
 * @param negative whether the amount is below zero; {@code low} and {@code high} are of its size
 */
record Band(BigDecimal low, BigDecimal high, boolean negative) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  /**
   * @param amount not zero
   */
  static Band of(BigDecimal amount) {
    var size = amount.abs();
    var decade = BigDecimal.ONE.scaleByPowerOfTen(size.precision() - size.scale() - 1);
    int first =
        size.divide(decade, MathContext.DECIMAL64).setScale(0, RoundingMode.DOWN).intValue();
    boolean negative = amount.signum() < 0;
    if (first < 2) {
      return new Band(decade, decade.multiply(TWO), negative);
    }
    return first < 5
        ? new Band(decade.multiply(TWO), decade.multiply(FIVE), negative)
        : new Band(decade.multiply(FIVE), decade.multiply(BigDecimal.TEN), negative);
  }

  /** {@code 2–5 M} or {@code 200–500 万}; below zero with a minus sign before both ends. */
  String text(boolean chinese) {
    var unit = chinese ? Unit.chinese(low) : Unit.english(low);
    String sign = negative ? "−" : "";
    return sign + unit.of(low) + "–" + sign + unit.of(high) + unit.suffix();
  }

  private record Unit(int power, String suffix) {
    static Unit english(BigDecimal amount) {
      return reaches(amount, 9)
          ? new Unit(9, " bn")
          : reaches(amount, 6) ? new Unit(6, " M") : thousands(amount);
    }

    private static Unit thousands(BigDecimal amount) {
      return reaches(amount, 3) ? new Unit(3, " k") : new Unit(0, "");
    }

    static Unit chinese(BigDecimal amount) {
      return reaches(amount, 8)
          ? new Unit(8, " 亿")
          : reaches(amount, 4) ? new Unit(4, " 万") : new Unit(0, "");
    }

    private static boolean reaches(BigDecimal amount, int power) {
      return amount.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) >= 0;
    }

    String of(BigDecimal amount) {
      return amount.scaleByPowerOfTen(-power).stripTrailingZeros().toPlainString();
    }
  }
}
