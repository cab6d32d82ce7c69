package io.premortem.lab.learn.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.premortem.lab.learn.evaluation.Interval;
import io.premortem.lab.learn.scaling.LearningCurve.Point;
import io.premortem.lab.learn.scaling.LearningCurve.Score;
import io.premortem.lab.learn.scaling.Verdict.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Extrapolation RISING = found(0.05, 0.2, 0.011, 0.004, 0.018, 1);
  private static final Extrapolation FLAT = found(0.19, 0.2, 0.001, 0, 0.004, 1);

  private static Extrapolation found(
      double floor, double now, double gain, double low, double high, double misfit) {
    return new Extrapolation(
        new PowerLaw(floor, 1, 0.5),
        new Interval(floor - 0.01, floor + 0.01),
        now,
        new Interval(now - 0.02, now + 0.02),
        gain,
        new Interval(low, high),
        misfit);
  }

  private static LearningCurve curve(Extrapolation error, Extrapolation logLoss) {
    Score score = new Score(0.2, new Interval(0.18, 0.22));
    return new LearningCurve(
        Measure.ERROR_RATE,
        4_000,
        500,
        0,
        List.of(new Point(1, 4_000, 2, 1_800, score, score)),
        error,
        logLoss,
        9);
  }

  private static Prices prices(Double cash, Double target, Double worthwhile) {
    return new Prices("EUR", 0.5, 3.0, 43_482.142857142855, cash, target, worthwhile);
  }

  private static void says(Verdict wanted, LearningCurve curve, Prices prices) {
    assertThat(Verdict.of(curve, prices)).isEqualTo(wanted);
  }

  @Test
  void goesWhereTheErrorFallsEnough() {
    says(new Verdict.Go(List.of(Reason.STILL_FALLS)), curve(RISING, null), Prices.NONE);
    says(
        new Verdict.CannotTell(List.of(Reason.TOO_WIDE)),
        curve(RISING, null),
        prices(null, null, 0.015));
    says(new Verdict.Stop(List.of(Reason.FLAT)), curve(RISING, null), prices(null, null, 0.02));
  }

  @Test
  void stopsWhereNoiseIsLeft() {
    says(new Verdict.Stop(List.of(Reason.FLAT, Reason.NOISE_LEFT)), curve(FLAT, null), Prices.NONE);
    says(
        new Verdict.Stop(List.of(Reason.FLAT, Reason.NOISE_LEFT, Reason.LOG_LOSS_FALLS)),
        curve(FLAT, RISING),
        Prices.NONE);
  }

  @Test
  void stopsAtTheTargetAndAtTheEndOfTheMoney() {
    says(
        new Verdict.Stop(List.of(Reason.TARGET_REACHED)),
        curve(RISING, null),
        prices(null, 0.22, null));
    says(
        new Verdict.Go(List.of(Reason.STILL_FALLS)), curve(RISING, null), prices(null, 0.21, null));
    says(
        new Verdict.Stop(List.of(Reason.TOO_DEAR, Reason.STILL_FALLS)),
        curve(RISING, null),
        prices(2_002.0, null, null));
    says(
        new Verdict.Go(List.of(Reason.STILL_FALLS)),
        curve(RISING, null),
        prices(2_003.0, null, null));
  }

  @Test
  void doesNotTellWhatThePointsDoNot() {
    says(
        new Verdict.CannotTell(List.of(Reason.NO_LAW, Reason.TOO_WIDE)),
        curve(found(0.05, 0.2, 0.02, 0.01, 0.03, 7), null),
        Prices.NONE);
    says(new Verdict.CannotTell(List.of(Reason.NO_REPETITION)), curve(null, null), Prices.NONE);
  }

  @Test
  void pricesTheNextDoubling() {
    Price price = Price.of(curve(RISING, null), prices(null, null, null));
    assertThat(price.rows()).isEqualTo(4_000);
    assertThat(price.labels()).isEqualTo(2_000);
    assertThat(price.hours()).isEqualTo(1);
    assertThat(price.compute()).isEqualTo(3);
    assertThat(price.total()).isEqualTo(2_003);
    // 43,482.14 a month is 10,000 a week.
    assertThat(price.weeks()).isCloseTo(0.2003, within(1e-9));
    assertThat(Price.of(curve(RISING, null), Prices.NONE).total()).isZero();
    assertThat(Price.of(curve(RISING, null), Prices.NONE).weeks()).isNull();
    LearningCurve none = new LearningCurve(Measure.RMSE, 9, 9, 0, List.of(), null, null, 0);
    assertThatThrownBy(() -> Price.of(none, Prices.NONE)).hasMessageContaining("not all rows");
  }
}
