package io.premortem.risk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void case6LognormalFromItsInterval() {
    var lognormal = (Distribution.Lognormal) Distribution.interval(2, 50);
    assertThat(lognormal.mu()).isEqualTo((Math.log(2) + Math.log(50)) / 2);
    assertThat(lognormal.sigma())
        .isEqualTo((Math.log(50) - Math.log(2)) / (2 * 1.6448536269514722));
    assertThat(lognormal.quantile(0.05)).isCloseTo(2, within(1e-12));
    assertThat(lognormal.quantile(0.95)).isCloseTo(50, within(1e-12));
    assertThat(Distribution.interval(0, 3)).isInstanceOf(Distribution.Normal.class);
  }

  @Test
  void case6PertMeanIsThatOfItsDraws() {
    var pert = new Distribution.Pert(10, 20, 60);
    assertThat(pert.mean()).isEqualTo((10 + 80 + 60) / 6.0);
    assertThat(meanOfQuantiles(pert)).isCloseTo(pert.mean(), within(1e-4));
  }

  @Test
  void meansAreThoseOfTheDraws() {
    var lognormal = new Distribution.Lognormal(2, 9);
    assertThat(meanOfQuantiles(lognormal)).isCloseTo(lognormal.mean(), within(1e-3));
    var beta = new Distribution.Beta(2, 5);
    assertThat(meanOfQuantiles(beta)).isCloseTo(2.0 / 7, within(1e-6));
    var empirical = new Distribution.Empirical(5, 1, 3);
    assertThat(empirical.quantile(0.2)).isEqualTo(1);
    assertThat(empirical.quantile(0.5)).isEqualTo(3);
    assertThat(empirical.mean()).isEqualTo(3);
    assertThat(new Distribution.Normal(-1, 3).mean()).isEqualTo(1);
  }

  @Test
  void normalQuantilesAreThoseOfTheTables() {
    assertThat(NormalQuantile.of(0.5)).isZero();
    assertThat(NormalQuantile.of(0.95)).isCloseTo(Distribution.Z95, within(1e-14));
    assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(NormalQuantile.of(1e-10)).isCloseTo(-6.361340902404056, within(1e-12));
    assertThat(NormalQuantile.of(1e-16)).isCloseTo(-8.222082216130435, within(1e-12));
  }

  @Test
  void betaQuantilesWithAClosedForm() {
    // Beta(a, 1): x = p^(1 / a); Beta(1, b): x = 1 - (1 - p)^(1 / b).
    for (double p : new double[] {0.001, 0.05, 0.5, 0.95, 0.999}) {
      assertThat(BetaQuantile.of(p, 3, 1)).isCloseTo(Math.pow(p, 1.0 / 3), within(1e-12));
      assertThat(BetaQuantile.of(p, 1, 7)).isCloseTo(1 - Math.pow(1 - p, 1.0 / 7), within(1e-12));
      assertThat(BetaQuantile.of(p, 0.5, 0.5))
          .isCloseTo(Math.pow(Math.sin(p * Math.PI / 2), 2), within(1e-11));
    }
  }

  @Property(tries = 300)
  void betaQuantileInvertsTheDistributionFunction(
      @ForAll @DoubleRange(min = 0.5, max = 60) double alpha,
      @ForAll @DoubleRange(min = 0.5, max = 60) double beta,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    double x = BetaQuantile.of(p, alpha, beta);
    assertThat(x).isBetween(0.0, 1.0);
    // Near 1 the next double may be far in probability.
    double around = BetaQuantile.cumulative(Math.nextUp(x), alpha, beta);
    double below = BetaQuantile.cumulative(Math.nextDown(x), alpha, beta);
    assertThat(p).isBetween(below - 1e-9, around + 1e-9);
  }

  @Test
  void tablesOfSlowQuantilesAreAsGoodAsExact() {
    var pert = new Distribution.Pert(0, 1, 10);
    Chance chance = new Chance(pert);
    double last = -1;
    for (double u = 0.0005; u < 1; u += 0.001) {
      assertThat(chance.at(u)).isCloseTo(pert.quantile(u), within(1e-5)).isGreaterThan(last);
      last = chance.at(u);
    }
  }

  @Test
  void stratifiedDrawsFallOneIntoEachSlice() {
    for (int outer : new int[] {1, 2, 7, 200, 257}) {
      boolean[] taken = new boolean[outer];
      for (int m = 0; m < outer; m++) {
        taken[(int) (Counter.stratified(42, 99, m, outer) * outer)] = true;
      }
      assertThat(taken).doesNotContain(false);
    }
  }

  private static double meanOfQuantiles(Distribution distribution) {
    double sum = 0;
    int pieces = 100_000;
    for (int i = 0; i < pieces; i++) {
      sum += distribution.quantile((i + 0.5) / pieces);
    }
    return sum / pieces;
  }
}
