package io.premortem.lab.learn.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
  private static final int[] ROWS = {400, 800, 1_600, 2_800, 4_000};
  private static final int[] TRAININGS = {4, 4, 3, 3, 2};
  private static final int TESTED = 300;
  private static final int RUNS = 200;

  /**
   * Rows that are hard or easy for every model, a training's luck, and noise of its own in each.
   *
   * @param luck deviation of a training's mean by the rows that it learns from
   */
  private static List<List<Trial>> simulated(
      PowerLaw law, DoubleUnaryOperator luck, Random random) {
    double[] hard = random.doubles(TESTED).map(u -> 0.5 * random.nextGaussian()).toArray();
    List<List<Trial>> sizes = new ArrayList<>();
    for (int size = 0; size < ROWS.length; size++) {
      List<Trial> trials = new ArrayList<>();
      for (int i = 0; i < TRAININGS[size]; i++) {
        double mean = law.at(ROWS[size]) + luck.applyAsDouble(ROWS[size]) * random.nextGaussian();
        double[] losses = new double[TESTED];
        Arrays.setAll(losses, row -> mean + hard[row] + 0.1 * random.nextGaussian());
        trials.add(new Trial(ROWS[size] / 4_000.0, ROWS[size], 1, losses, null));
      }
      sizes.add(trials);
    }
    return sizes;
  }

  /** Variances estimated from the trainings themselves, and the truth held all the same. */
  @ParameterizedTest
  @CsvSource({"0.4, 0", "0.4, 0.5", "0.4, 1", "1, 0.5", "0.1, 0.5"})
  void coversTheTruthWhenItMustEstimateTheNoise(double exponent, double fall) {
    PowerLaw law = new PowerLaw(0.3, 0.3 * Math.pow(400, exponent), exponent);
    double gain = law.at(4_000) - law.at(8_000);
    Random random = new Random(21);
    int held = 0;
    double width = 0;
    for (int run = 0; run < RUNS; run++) {
      var sizes = simulated(law, n -> 0.01 * Math.pow(400 / n, fall / 2), random);
      var interval = Extrapolation.of(Spread.observed(sizes, Measure.LOG_LOSS)).gainInterval();
      held += interval.low() <= gain && gain <= interval.high() ? 1 : 0;
      width += (interval.high() - interval.low()) / RUNS;
    }
    assertThat((double) held / RUNS).isGreaterThanOrEqualTo(0.92);
    assertThat(width).isLessThan(0.04);
  }

  @Test
  void tellsTestRowsFromTrainings() {
    PowerLaw law = new PowerLaw(1, 20, 0.5);
    Observed observed = Spread.observed(simulated(law, n -> 0.05, new Random(5)), Measure.LOG_LOSS);
    assertThat(observed.rows()).containsExactly(400, 800, 1_600, 2_800, 4_000);
    assertThat(observed.freedom()).isEqualTo(11);
    // 300 rows of deviation 0.5 are shared by all sizes.
    assertThat(observed.covariance()[0][4]).isCloseTo(0.25 / TESTED, within(0.0002));
    assertThat(observed.covariance()[4][4] - observed.covariance()[0][4])
        .isBetween(0.05 * 0.05 / 2 / 4, 0.05 * 0.05 / 2 * 4);
  }

  @Test
  void theRootOfAMeanHasTheSpreadOfItsSquares() {
    double[] squares = new Random(6).doubles(TESTED).map(u -> 9 * u).toArray();
    List<List<Trial>> sizes = List.of(List.of(new Trial(1, 100, 1, squares, null)));
    Observed observed = Spread.observed(sizes, Measure.RMSE);
    double mean = Arrays.stream(squares).average().orElseThrow();
    double variance =
        Arrays.stream(squares).map(s -> (s - mean) * (s - mean)).sum() / (TESTED - 1) / TESTED;
    assertThat(observed.errors()[0]).isEqualTo(Math.sqrt(mean));
    assertThat(observed.covariance()[0][0])
        .isCloseTo(variance / (4 * mean), within(0.01 * variance));
  }

  /** A model that answers the same for ever: nothing varies, and still nothing is certain. */
  @Test
  void survivesModelsThatNeverChange() {
    double[] misses = new double[TESTED];
    Arrays.fill(misses, 0, 30, 1);
    List<List<Trial>> sizes = new ArrayList<>();
    for (int rows : ROWS) {
      var trial = new Trial(rows / 4_000.0, rows, 1, misses, misses);
      sizes.add(List.of(trial, trial));
    }
    Extrapolation found = Extrapolation.of(Spread.observed(sizes, Measure.ERROR_RATE));
    assertThat(found.gain()).isCloseTo(0, within(1e-9));
    assertThat(found.gainInterval().high()).isBetween(1e-9, 0.01);
    assertThat(found.now()).isCloseTo(0.1, within(1e-9));
    double[] none = new double[TESTED];
    sizes.clear();
    for (int rows : ROWS) {
      sizes.add(List.of(new Trial(rows / 4_000.0, rows, 1, none, none)));
      sizes.set(sizes.size() - 1, List.of(sizes.getLast().getFirst(), sizes.getLast().getFirst()));
    }
    assertThat(Extrapolation.of(Spread.observed(sizes, Measure.ERROR_RATE)).gainInterval().high())
        .isLessThan(1e-6);
  }
}
