package io.premortem.dataset.privacy.mask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * A number to the range it lies in: {@code 37} to {@code 30 to 40}, lower end included.
 *
 * @param width of every range; a power of ten times 1, 2 or 5
 */
public record NumberBins(BigDecimal width) implements UnaryOperator<String> {

  private static final int ABOUT = 10;

  /** About ten ranges between the 5th and the 95th percentile. */
  public static NumberBins covering(double low, double high) {
    double wanted = Math.max((high - low) / ABOUT, 1e-9);
    int exponent = (int) Math.floor(Math.log10(wanted));
    double mantissa = wanted / Math.pow(10, exponent);
    int step = mantissa > 5 ? 10 : mantissa > 2 ? 5 : mantissa > 1 ? 2 : 1;
    return new NumberBins(BigDecimal.valueOf(step).scaleByPowerOfTen(exponent));
  }

  @Override
  public String apply(String number) {
    var low = new BigDecimal(number).divide(width, 0, RoundingMode.FLOOR).multiply(width);
    return plain(low) + " to " + plain(low.add(width));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
