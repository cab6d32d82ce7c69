package io.premortem.dataset.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PopulationStabilityTest {
  private static final double EXACT = 1e-12;

  /** Groups of two tables. */
  record Counts(long[] before, long[] after) {}

  @Test
  void isTheSumOfItsDefinition() {
    // Shares 0.5, 0.3, 0.2 and 0.4, 0.3, 0.3:
    // (0.4 − 0.5) ln 0.8 + 0 + (0.3 − 0.2) ln 1.5 = 0.0223143551 + 0.0405465108.
    var stability = PopulationStability.of(new long[] {50, 30, 20}, new long[] {80, 60, 60});
    assertThat(stability.index()).isCloseTo(0.06286086594223741, within(EXACT));
    // Three groups of 100 and 200 rows: 2 · (1/100 + 1/200).
    assertThat(stability.expected()).isCloseTo(0.03, within(EXACT));
    // The 95th percentile of chi-squared with 2 degrees of freedom is 5.991.
    assertThat(stability.limit()).isCloseTo(5.991 * 0.015, within(0.001));
    assertThat(stability.shift()).isEqualTo(PopulationStability.Shift.STABLE);
    assertThat(stability.withinChance()).isTrue();
  }

  @Test
  void countsHalfARowWhereAGroupIsEmptyOnOneSide() {
    // Shares 0.5, 0.5, 0 → 0.5 rows of 10, and 0.5, 0 → 0.5 rows of 10, 0.5; the last group is
    // empty.
    var stability = PopulationStability.of(new long[] {5, 5, 0, 0}, new long[] {5, 0, 5, 0});
    assertThat(stability.index()).isCloseTo(2 * (0.5 - 0.05) * Math.log(0.5 / 0.05), within(EXACT));
    assertThat(stability.expected()).isCloseTo(2 * 0.2, within(EXACT));
    assertThat(stability.shift()).isEqualTo(PopulationStability.Shift.LARGE);
    assertThat(stability.withinChance()).isFalse();
  }

  @Test
  void warnsOfSmallSamplesAndNotOfLargeOnes() {
    // Shares 0.6, 0.4 and 0.4, 0.6 both times: 0.4 ln 1.5 = 0.1621860432.
    var small = PopulationStability.of(new long[] {6, 4}, new long[] {4, 6});
    var large = PopulationStability.of(new long[] {6000, 4000}, new long[] {4000, 6000});
    assertThat(small.index()).isCloseTo(0.1621860432432657, within(EXACT));
    assertThat(large.index()).isCloseTo(small.index(), within(EXACT));
    assertThat(small.shift()).isEqualTo(PopulationStability.Shift.MODERATE);
    assertThat(small.withinChance()).isTrue();
    assertThat(large.withinChance()).isFalse();
  }

  @Test
  void comparesOnlyWhatCanBeCompared() {
    assertThatThrownBy(() -> PopulationStability.of(new long[] {1}, new long[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PopulationStability.of(new long[] {0, 0}, new long[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(PopulationStability.of(new long[] {7}, new long[] {9}))
        .isEqualTo(new PopulationStability(0, 0, 0));
  }

  @Property
  void isZeroForEqualShares(@ForAll("counts") Counts counts) {
    var same = PopulationStability.of(counts.before(), counts.before());
    assertThat(same.index()).isZero();
    assertThat(same.withinChance()).isTrue();
  }

  @Property
  void isNeverNegativeAndTheSameBothWays(@ForAll("counts") Counts counts) {
    var there = PopulationStability.of(counts.before(), counts.after());
    var back = PopulationStability.of(counts.after(), counts.before());
    assertThat(there.index()).isGreaterThanOrEqualTo(0).isFinite();
    assertThat(back.index()).isCloseTo(there.index(), within(1e-9));
    assertThat(back.expected()).isCloseTo(there.expected(), within(1e-9));
    assertThat(there.limit()).isGreaterThanOrEqualTo(there.expected());
  }

  @Property
  void doesNotDependOnTheOrderOfGroups(@ForAll("counts") Counts counts) {
    var there = PopulationStability.of(counts.before(), counts.after());
    var turned = PopulationStability.of(reversed(counts.before()), reversed(counts.after()));
    assertThat(turned.index()).isCloseTo(there.index(), within(1e-9));
  }

  @Provide
  Arbitrary<Counts> counts() {
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(size -> Combinators.combine(side(size), side(size)).as(Counts::new));
  }

  private static Arbitrary<long[]> side(int size) {
    return Arbitraries.longs()
        .between(0, 100_000)
        .array(long[].class)
        .ofSize(size)
        .filter(
            counts -> {
              long total = 0;
              for (long count : counts) {
                total += count;
              }
              return total > 0;
            });
  }

  private static long[] reversed(long[] counts) {
    long[] reversed = new long[counts.length];
    for (int i = 0; i < counts.length; i++) {
      reversed[i] = counts[counts.length - 1 - i];
    }
    return reversed;
  }
}
