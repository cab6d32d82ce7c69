package io.premortem.risk.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.risk.calibration.Calibration.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Guess HIT = new Guess(50, 200, 100);
  private static final Guess MISS = new Guess(50, 200, 400);

  private static Calibration of(int hits, int misses) {
    List<Guess> guesses = new ArrayList<>(Collections.nCopies(hits, HIT));
    guesses.addAll(Collections.nCopies(misses, MISS));
    return Calibration.of(guesses);
  }

  @Test
  void countsAndTheirChanceAreExact() {
    var seven = of(7, 3);
    assertThat(seven.inside()).isEqualTo(7);
    // 1 − P(8) − P(9) − P(10) at 0.9
    assertThat(seven.chance())
        .isCloseTo(
            1 - 45 * 0.01 * Math.pow(0.9, 8) - 10 * 0.1 * Math.pow(0.9, 9) - Math.pow(0.9, 10),
            within(1e-12));
    assertThat(seven.verdict()).isEqualTo(Verdict.FITTING);
    assertThat(of(6, 4).verdict()).isEqualTo(Verdict.TOO_NARROW);
    assertThat(of(10, 0).chance()).isEqualTo(1);
    assertThat(of(0, 10).chance()).isCloseTo(1e-10, within(1e-20));
  }

  @Test
  void theStretchMakesNineInTenFit() {
    // ln 4 from the middle where ln 2 was allowed
    assertThat(MISS.stretch()).isCloseTo(2, within(1e-12));
    assertThat(of(9, 1).stretch()).isCloseTo(0, within(1e-12));
    assertThat(of(8, 2).stretch()).isCloseTo(2, within(1e-12));
    assertThat(new Guess(5, 5, 6).stretch()).isInfinite();
    assertThat(new Guess(5, 5, 5).stretch()).isZero();
  }

  @Test
  void amongIntervalsTheHonestScoresBest() {
    double honest = mean(1);
    assertThat(honest).isLessThan(mean(0.5)).isLessThan(mean(0.8)).isLessThan(mean(1.5));
  }

  /** Mean interval score where ln truth is standard normal and the interval is so much too wide. */
  private static double mean(double factor) {
    var random = new Random(7);
    double half = 1.6448536269514722 * factor;
    double sum = 0;
    for (int i = 0; i < 20_000; i++) {
      double truth = Math.exp(random.nextGaussian());
      sum += new Guess(Math.exp(-half), Math.exp(half), truth).intervalScore();
    }
    return sum / 20_000;
  }

  @Test
  void allWithRoomToSpareIsTooWide() {
    assertThat(of(10, 0).verdict()).isEqualTo(Verdict.TOO_WIDE);
    var near = Collections.nCopies(10, new Guess(50, 200, 190));
    assertThat(Calibration.of(near).verdict()).isEqualTo(Verdict.FITTING);
  }
}
