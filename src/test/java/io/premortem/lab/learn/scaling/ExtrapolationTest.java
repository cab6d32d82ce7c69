package io.premortem.lab.learn.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ExtrapolationTest {
  private static final double[] ROWS = {400, 800, 1_600, 2_800, 4_000};
  private static final int RUNS = 200;

  private static double[] along(DoubleUnaryOperator law) {
    return Arrays.stream(ROWS).map(law).toArray();
  }

  /**
   * @param common deviation that all sizes share, as test rows do
   * @param own deviation of each size
   */
  private static double[][] covariance(double common, double[] own) {
    double[][] covariance = new double[ROWS.length][ROWS.length];
    for (int i = 0; i < ROWS.length; i++) {
      Arrays.fill(covariance[i], common * common);
      covariance[i][i] += own[i] * own[i];
    }
    return covariance;
  }

  private static double[] equal(double deviation) {
    return along(rows -> deviation);
  }

  @Property(tries = 200)
  void recoversALawFromPointsOnIt(
      @ForAll @DoubleRange(min = 0, max = 0.4) double irreducible,
      @ForAll @DoubleRange(min = 0.05, max = 0.5) double above,
      @ForAll @DoubleRange(min = 0.1, max = 1.5) double exponent) {
    double scale = above * Math.pow(400, exponent);
    PowerLaw law = new PowerLaw(irreducible, scale, exponent);
    Extrapolation found =
        Extrapolation.of(new Observed(ROWS, along(law::at), covariance(0.01, equal(1e-4)), 10));
    assertThat(found.law().exponent()).isCloseTo(exponent, within(1e-3));
    assertThat(found.law().irreducible()).isCloseTo(irreducible, within(1e-3));
    assertThat(found.law().at(6_000)).isCloseTo(law.at(6_000), within(1e-5));
    assertThat(found.now()).isCloseTo(law.at(4_000), within(1e-6));
    assertThat(found.gain()).isCloseTo(law.at(4_000) - law.at(8_000), within(1e-5));
    assertThat(found.misfit()).isLessThan(1e-3);
    assertThat(found.gainInterval().low()).isLessThanOrEqualTo(found.gain());
    assertThat(found.gainInterval().high()).isGreaterThanOrEqualTo(found.gain());
  }

  /** How often an interval holds the truth, and how wide it is, in simulated curves. */
  private record Simulation(double gains, double nows, double floors, double width) {
    static Simulation of(PowerLaw law, double common, double[] own) {
      int[] held = new int[3];
      double width = 0;
      Random random = new Random(7);
      double gain = law.at(4_000) - law.at(8_000);
      for (int run = 0; run < RUNS; run++) {
        double shared = common * random.nextGaussian();
        double[] errors = along(law::at);
        for (int i = 0; i < errors.length; i++) {
          errors[i] += shared + own[i] * random.nextGaussian();
        }
        Extrapolation found =
            Extrapolation.of(new Observed(ROWS, errors, covariance(common, own), 10_000));
        held[0] += within(found.gainInterval(), gain);
        held[1] += within(found.nowInterval(), law.at(4_000));
        held[2] += within(found.irreducible(), law.irreducible());
        width += (found.gainInterval().high() - found.gainInterval().low()) / RUNS;
      }
      return new Simulation(
          (double) held[0] / RUNS, (double) held[1] / RUNS, (double) held[2] / RUNS, width);
    }

    private static int within(io.premortem.lab.learn.evaluation.Interval interval, double truth) {
      return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
  }

  /** 200 runs hold 95 % of the truth with a standard error of 1.5 %. */
  @Test
  void coversTheTruthUnderNoise() {
    PowerLaw rising = new PowerLaw(0.05, 0.3 * Math.pow(400, 0.4), 0.4);
    PowerLaw steep = new PowerLaw(0.1, 0.2 * 400, 1);
    PowerLaw slow = new PowerLaw(0, 0.3 * Math.pow(400, 0.1), 0.1);
    double[] falling = along(rows -> 0.01 * Math.sqrt(400 / rows));
    for (PowerLaw law : new PowerLaw[] {rising, steep, slow}) {
      Simulation simulation = Simulation.of(law, 0.01, falling);
      assertThat(simulation.gains()).isGreaterThanOrEqualTo(0.93);
      assertThat(simulation.nows()).isGreaterThanOrEqualTo(0.93);
      assertThat(simulation.floors()).isGreaterThanOrEqualTo(0.93);
      // Wide enough to be right, and narrow enough to be of use.
      assertThat(simulation.width()).isLessThan(0.03);
    }
  }

  /** A flat curve: the interval of the gain reaches down to nothing, and not far up. */
  @Test
  void seesThatNoiseIsLeft() {
    PowerLaw flat = new PowerLaw(0.3, 0, 1);
    Simulation simulation = Simulation.of(flat, 0.02, equal(0.002));
    assertThat(simulation.gains()).isGreaterThanOrEqualTo(0.93);
    assertThat(simulation.width()).isLessThan(0.004);
  }

  @Test
  void isUnsureOfWhatIsNoPowerLaw() {
    double[] wild = {0.2, 0.3, 0.15, 0.32, 0.2};
    Extrapolation found =
        Extrapolation.of(new Observed(ROWS, wild, covariance(0.01, equal(0.001)), 10));
    Extrapolation tame =
        Extrapolation.of(
            new Observed(ROWS, along(rows -> 0.2), covariance(0.01, equal(0.001)), 10));
    assertThat(found.misfit()).isGreaterThan(100);
    assertThat(found.gainInterval().high()).isGreaterThan(10 * tame.gainInterval().high());
  }

  @Test
  void fewerTrainingsGiveWiderIntervals() {
    double[] errors = along(new PowerLaw(0.05, 6, 0.5)::at);
    double[][] covariance = covariance(0.01, equal(0.003));
    Extrapolation sure = Extrapolation.of(new Observed(ROWS, errors, covariance, 20));
    Extrapolation unsure = Extrapolation.of(new Observed(ROWS, errors, covariance, 1));
    assertThat(unsure.gain()).isEqualTo(sure.gain());
    assertThat(unsure.gainInterval().high()).isGreaterThan(sure.gainInterval().high());
    assertThat(unsure.gainInterval().low()).isLessThanOrEqualTo(sure.gainInterval().low());
  }

  @Test
  void refusesWhatSaysNothing() {
    double[] three = {1, 2, 3};
    double[][] unit = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    assertThatThrownBy(() -> Extrapolation.of(new Observed(three, three, unit, 3)))
        .hasMessageContaining("3 sizes");
    assertThatThrownBy(
            () -> Extrapolation.of(new Observed(ROWS, ROWS, covariance(0.01, equal(0)), 10)))
        .hasMessageContaining("positive definite");
    assertThatThrownBy(() -> Extrapolation.of(new Observed(ROWS, ROWS, covariance(0, equal(1)), 0)))
        .hasMessageContaining("freedom");
  }
}
