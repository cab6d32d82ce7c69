package io.premortem.dataset.ledger.cash;

import java.util.function.DoubleUnaryOperator;

/**
 * A number with its 90 % interval, {@code low <= value <= high}.
 *
 * @param low end of the interval, 5 % beyond it
 * @param high end of the interval, 5 % beyond it
 */
public record Estimate(double value, double low, double high) {

  static Estimate exact(double value) {
    return new Estimate(value, value, value);
  }

  /** By an increasing function. */
  Estimate map(DoubleUnaryOperator function) {
    return new Estimate(
        function.applyAsDouble(value), function.applyAsDouble(low), function.applyAsDouble(high));
  }

  public double width() {
    return high - low;
  }

  /** Whether the interval leaves out {@code number}. */
  public boolean excludes(double number) {
    return low > number || high < number;
  }
}
