package io.premortem.dataset.profile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BinsTest {

  @Test
  void wholeNumbersHaveABinEach() {
    assertThat(Bins.covering(0, 9, true)).isEqualTo(new Bins(0, 1, 10));
    assertThat(Bins.covering(1, 100, true)).isEqualTo(new Bins(0, 5, 21));
    assertThat(Bins.covering(4, 4, true)).isEqualTo(new Bins(4, 1, 1));
  }

  @Test
  void edgesAreRound() {
    assertThat(Bins.covering(0.013, 0.97, false)).isEqualTo(new Bins(0, 0.05, 20));
    assertThat(Bins.covering(0, 1, false)).isEqualTo(new Bins(0, 0.05, 20));
  }

  @Test
  void coversANarrowRangeFarFromZero() {
    for (double min : new double[] {6.8719477055E8, 8.3030939956E8}) {
      var bins = Bins.covering(min, min + 0.05, false);
      assertThat(bins.edge(0)).isLessThanOrEqualTo(min);
      assertThat(bins.edge(bins.count())).isGreaterThanOrEqualTo(min + 0.05);
    }
  }

  @Property
  void coversTheRangeWithFewBins(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double a,
      @ForAll @DoubleRange(min = 0.01, max = 1e9) double span) {
    var bins = Bins.covering(a, a + span, false);
    double slack = bins.width() * 1e-6;
    assertThat(bins.edge(0)).isLessThanOrEqualTo(a + slack);
    assertThat(bins.edge(bins.count())).isGreaterThanOrEqualTo(a + span - slack);
    assertThat(bins.count()).isBetween(1, 22);
  }
}
