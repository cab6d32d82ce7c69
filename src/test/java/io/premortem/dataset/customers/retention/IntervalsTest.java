package io.premortem.dataset.customers.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

  /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3, 95 %. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilsonAsPublished(long successes, long trials, double low, double high) {
    var interval = Wilson.interval(successes, trials, 1.959963984540054);
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  /** Half the 5 % and 95 % points of chi-square with 2 d and 2 d + 2 degrees of freedom. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 2.99573",
    "1, 0.051293, 4.743865",
    "5, 1.970150, 10.513035",
    "10, 5.425406, 16.962219",
    "50, 38.964663, 63.286957"
  })
  void garwoodAsTabulated(long events, double low, double high) {
    var interval = Garwood.rate(events, 1, 0.05);
    assertThat(interval.low()).isCloseTo(low, within(2e-4));
    assertThat(interval.high()).isCloseTo(high, within(2e-4));
  }

  @Test
  void garwoodSolvesItsEquationsFromFewEventsToAMillion() {
    for (long events : new long[] {1, 19, 20, 21, 400, 1_000_000}) {
      var interval = Garwood.rate(events, 1, 0.05);
      assertThat(Garwood.atMost(events, interval.high())).isCloseTo(0.05, within(1e-8));
      assertThat(1 - Garwood.atMost(events - 1, interval.low())).isCloseTo(0.05, within(1e-8));
    }
    assertThat(Garwood.rate(7, 250, 0.05).value()).isEqualTo(0.028);
    assertThatThrownBy(() -> Garwood.rate(1, 0, 0.05)).isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * The 6-mercaptopurine arm of Freireich and others, Blood 21 (1963): weeks of remission, survival
   * and Greenwood errors as in Cox and Oakes, Analysis of Survival Data (1984), and log-log 95 %
   * limits as R's survfit(conf.type = "log-log") gives them.
   */
  @ParameterizedTest
  @CsvSource({
    "6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516",
    "7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228",
    "10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894",
    "13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491",
    "16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049",
    "22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468",
    "23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801"
  })
  void kaplanMeierAsPublished(
      int week, long atRisk, long events, double s, double error, double low, double high) {
    var point = freireich().get(week);
    assertThat(point.atRisk()).isEqualTo(atRisk);
    assertThat(point.events()).isEqualTo(events);
    assertThat(point.survival()).isCloseTo(s, within(6e-5));
    assertThat(point.error()).isCloseTo(error, within(6e-5));
    assertThat(point.low()).isCloseTo(low, within(6e-5));
    assertThat(point.high()).isCloseTo(high, within(6e-5));
  }

  @Test
  void kaplanMeierHasABandAtItsEndsToo() {
    var start = freireich().getFirst();
    assertThat(start.survival()).isEqualTo(1);
    assertThat(start.low()).isCloseTo(Math.pow(0.05, 1.0 / 21), within(1e-12));
    assertThat(start.high()).isEqualTo(1);
    var gone =
        KaplanMeier.curve(new long[] {0, 2, 2}, new long[] {0, 2, 2}, Estimate.Z90).getLast();
    assertThat(gone.survival()).isZero();
    assertThat(gone.low()).isZero();
    assertThat(gone.high()).isBetween(0.5, 1.0);
  }

  private static java.util.List<SurvivalPoint> freireich() {
    int[] left = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    int[] seen = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
    long[] exits = new long[36];
    long[] events = new long[36];
    for (int week : left) {
      exits[week]++;
      events[week]++;
    }
    for (int week : seen) {
      exits[week]++;
    }
    return KaplanMeier.curve(exits, events, 1.959963984540054);
  }
}
