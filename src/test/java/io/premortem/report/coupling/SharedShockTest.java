package io.premortem.report.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SharedShockTest {
  private static final double ROUNDING = 1e-13;

  @Provide
  Arbitrary<Exposure> exposure() {
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1).edgeCases(e -> e.add(0.0, 1.0)),
            Arbitraries.doubles().between(0, 1).edgeCases(e -> e.add(0.0, 1.0)))
        .as(Exposure::new);
  }

  @Provide
  Arbitrary<List<Exposure>> portfolio() {
    return exposure().list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 200)
  void withoutCouplingItIsTheSumOverAllOutcomes(@ForAll("portfolio") List<Exposure> portfolio) {
    assertThat(SharedShock.toll(portfolio, 0).exactly())
        .containsExactly(enumerated(chances(portfolio)), within(ROUNDING));
  }

  @Property(tries = 100)
  void itIsADistributionWhoseMeanNoCouplingMoves(
      @ForAll("portfolio") List<Exposure> portfolio, @ForAll @DoubleRange(max = 3) double sd) {
    var toll = SharedShock.toll(portfolio, sd);
    double sum = 0;
    for (double p : toll.exactly()) {
      assertThat(p).isGreaterThanOrEqualTo(0);
      sum += p;
    }
    assertThat(sum).isCloseTo(1, within(ROUNDING));
    assertThat(toll.atLeast(0)).isCloseTo(1, within(ROUNDING));
    assertThat(toll.mean())
        .isCloseTo(portfolio.stream().mapToDouble(Exposure::dead).sum(), within(1e-11));
  }

  @Property(tries = 200)
  void everyCompanyKeepsItsOwnChance(
      @ForAll("exposure") Exposure company, @ForAll @DoubleRange(max = 3) double sd) {
    assertThat(SharedShock.toll(List.of(company), sd).exactly()[1])
        .isCloseTo(company.dead(), within(1e-12));
  }

  @Property(tries = 100)
  void moreCouplingSpreadsMore(
      @ForAll("portfolio") List<Exposure> portfolio,
      @ForAll @DoubleRange(max = 3) double one,
      @ForAll @DoubleRange(max = 3) double other) {
    assertThat(SharedShock.toll(portfolio, Math.max(one, other)).variance())
        .isGreaterThanOrEqualTo(
            SharedShock.toll(portfolio, Math.min(one, other)).variance() - 1e-10);
  }

  @Property(tries = 50)
  void whatIsNotCoupledStaysIndependent(
      @ForAll("portfolio") List<Exposure> portfolio, @ForAll @DoubleRange(max = 3) double sd) {
    var apart = portfolio.stream().map(company -> new Exposure(company.dead(), 0)).toList();
    assertThat(SharedShock.toll(apart, sd).exactly())
        .containsExactly(SharedShock.toll(apart, 0).exactly(), within(1e-12));
  }

  /** The bound on the grid's error is a proof; this looks whether it was proved of this code. */
  @Property(tries = 20)
  void aMuchFinerGridGivesTheSame(
      @ForAll("portfolio") List<Exposure> portfolio,
      @ForAll @DoubleRange(min = 0.05, max = 3) double sd) {
    var coarse = ShockGrid.of(sd, portfolio.size());
    var fine = ShockGrid.of(sd, 6 * portfolio.size() + 40);
    assertThat(fine.shocks().length).isGreaterThan(coarse.shocks().length);
    for (double b : new double[] {1e-3, 0.1, 1, 10, 1000}) {
      assertThat(coarse.laplace(b)).isCloseTo(fine.laplace(b), within(1e-14));
    }
  }

  /** Against chance itself: 200,000 years drawn from the model as the engine draws its shock. */
  @Example
  void agreesWithDrawsOfTheModel() {
    var portfolio =
        List.of(
            new Exposure(0.3, 0.7),
            new Exposure(0.15, 0.4),
            new Exposure(0.5, 0.9),
            new Exposure(0.25, 0),
            new Exposure(0.4, 1));
    double sd = 1;
    int draws = 200_000;
    var toll = SharedShock.toll(portfolio, sd);
    var grid = ShockGrid.of(sd, portfolio.size());
    var conditional =
        portfolio.stream().map(each -> SharedShock.Conditional.of(each, grid)).toList();
    var random = new Random(42);
    var counts = new int[portfolio.size() + 1];
    for (int draw = 0; draw < draws; draw++) {
      double shock = Math.exp(sd * random.nextGaussian() - sd * sd / 2);
      int gone = 0;
      for (var company : conditional) {
        gone += random.nextDouble() < company.dead(shock) ? 1 : 0;
      }
      counts[gone]++;
    }
    for (int k = 0; k < counts.length; k++) {
      double p = toll.exactly()[k];
      assertThat((double) counts[k] / draws)
          .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / draws)));
    }
    // Coupled enough to be seen: all alive and all gone are both likelier.
    var apart = SharedShock.toll(portfolio, 0);
    assertThat(toll.exactly()[0]).isGreaterThan(apart.exactly()[0] + 0.02);
    assertThat(toll.exactly()[5]).isGreaterThan(2 * apart.exactly()[5]);
  }

  @Example
  void aHundredCompaniesAreQuickAndExact() {
    List<Exposure> hundred = new ArrayList<>();
    IntStream.range(0, 100).forEach(i -> hundred.add(new Exposure(0.1 + i * 0.005, i % 10 / 10.0)));
    var toll = SharedShock.toll(hundred, 0.6);
    assertThat(toll.mean())
        .isCloseTo(hundred.stream().mapToDouble(Exposure::dead).sum(), within(1e-10));
  }

  @Example
  void refusesWhatIsNoChanceAndNoCoupling() {
    assertThatThrownBy(() -> new Exposure(1.1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Exposure(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SharedShock.toll(List.of(), -0.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SharedShock.toll(List.of(), 0.3).exactly())
        .containsExactly(new double[] {1}, within(ROUNDING));
  }

  private static double[] chances(List<Exposure> portfolio) {
    return portfolio.stream().mapToDouble(Exposure::dead).toArray();
  }

  /** All 2ⁿ outcomes, one by one. */
  private static double[] enumerated(double[] chances) {
    var exactly = new double[chances.length + 1];
    for (int outcome = 0; outcome < 1 << chances.length; outcome++) {
      double p = 1;
      for (int i = 0; i < chances.length; i++) {
        p *= (outcome >> i & 1) == 1 ? chances[i] : 1 - chances[i];
      }
      exactly[Integer.bitCount(outcome)] += p;
    }
    return exactly;
  }
}
