package io.premortem.risk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** The engine's own functions against the platform's. */
class LogarithmTest {

  @Property(tries = 2_000)
  void exponentialIsMinusTheLogarithmOfTheRest(
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) @Scale(15) double v) {
    assertExponential(v);
  }

  @Test
  void exponentialHoldsAtTheEdgesAndBetweenTheCells() {
    assertExponential(Counter.uniform(0));
    assertExponential(Counter.uniform((1L << 52) - 1));
    for (int i = 1; i < 4096; i++) {
      assertExponential(Math.nextDown(i / 4096.0));
      assertExponential(i / 4096.0);
    }
  }

  private static void assertExponential(double v) {
    double exact = -StrictMath.log1p(-v);
    // 1 - v is rounded to 2^-53 of itself at worst, which its logarithm passes on.
    double rounding = 0x1p-53 / Math.max(1 - v, 0x1p-53);
    double close = Math.min(rounding, 1) + 2e-15;
    assertThat(Logarithm.exponential(v)).isCloseTo(exact, within(close)).isGreaterThanOrEqualTo(v);
  }

  @Test
  void uniformNumbersLieStrictlyBetweenZeroAndOne() {
    assertThat(Counter.uniform(0)).isGreaterThan(0);
    assertThat(Counter.uniform((1L << 52) - 1)).isLessThan(1);
  }

  @Property(tries = 2_000)
  void theTableOfTheNormalIsCloseToIt(
      @ForAll @DoubleRange(min = 1e-9, max = 0.999999) @Scale(15) double p) {
    assertThat(NormalTable.quantile(p)).isCloseTo(NormalQuantile.of(p), within(2e-6));
  }

  @Property(tries = 500)
  void aTabledLognormalIsCloseToIt(
      @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(15) double p,
      @ForAll @DoubleRange(min = 1, max = 10) @Scale(15) double ratio) {
    Distribution exact = Distribution.interval(100, 100 * ratio);
    double at = exact.quantile(p);
    assertThat(new Chance(exact).at(p)).isCloseTo(at, within(1e-5 * at));
  }
}
