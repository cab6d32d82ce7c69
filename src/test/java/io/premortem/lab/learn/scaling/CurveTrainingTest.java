package io.premortem.lab.learn.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.TrainingOutcome;
import io.premortem.lab.learn.TrainingRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CurveTrainingTest {
  /** A fair sign of one number, turned round for one row in five; more rows cannot help. */
  private static Table noisySign(int n) {
    Random random = new Random(11);
    double[] x = random.doubles(n, -1, 1).toArray();
    double[] other = random.doubles(n, -1, 1).toArray();
    String[] sign = new String[n];
    Arrays.setAll(sign, i -> x[i] > 0 == random.nextInt(5) > 0 ? "up" : "down");
    return new Table(
        List.of(
            new Column.Numeric("x", x),
            new Column.Numeric("other", other),
            new Column.Text("sign", sign)));
  }

  /** A mean for each of 300 levels: what a new row of a level tells is told to no other. */
  private static Table levels(int n) {
    Random random = new Random(12);
    double[] means = random.doubles(300, -1, 1).toArray();
    String[] level = new String[n];
    double[] value = new double[n];
    for (int i = 0; i < n; i++) {
      int at = random.nextInt(means.length);
      level[i] = "level " + at;
      value[i] = 10 * means[at] + random.nextGaussian();
    }
    return new Table(
        List.of(
            new Column.Text("level", level),
            new Column.Numeric("other", random.doubles(n).toArray()),
            new Column.Numeric("value", value)));
  }

  private static TrainingRequest request(Table table, String target, Recipe recipe) {
    return new TrainingRequest(table, target, recipe, 42, "hash");
  }

  private static LearningCurve measured(TrainingRequest request, int seconds) {
    CurveOutcome outcome =
        CurveTraining.measure(
            request, seconds, CurveProgress.SILENT, () -> false, System::nanoTime);
    return ((CurveOutcome.Measured) outcome).curve();
  }

  /** A clock on which a look takes so long. */
  private static java.util.function.LongSupplier ticking(long nanos) {
    AtomicLong now = new AtomicLong();
    return () -> now.addAndGet(nanos);
  }

  @Test
  void noiseIsToldFromWhatCouldBeLearnt() {
    LearningCurve curve = measured(request(noisySign(3_000), "sign", Recipe.LINEAR), 600);
    assertThat(curve.measure()).isEqualTo(Measure.ERROR_RATE);
    assertThat(curve.points())
        .extracting(LearningCurve.Point::share)
        .containsExactly(0.1, 0.2, 0.4, 0.7, 1.0);
    assertThat(curve.points())
        .extracting(LearningCurve.Point::trainings)
        .containsExactly(4, 4, 3, 3, 2);
    assertThat(curve.trainingRows()).isEqualTo(2_700);
    assertThat(curve.points()).extracting(LearningCurve.Point::rows).endsWith(1_080, 1_890, 2_700);
    assertThat(curve.testRows()).isEqualTo(300);
    assertThat(curve.error().irreducible().low()).isLessThan(0.2);
    assertThat(curve.error().irreducible().high()).isGreaterThan(0.2);
    var verdict = Verdict.of(curve, Prices.NONE);
    assertThat(verdict).isInstanceOf(Verdict.Stop.class);
    assertThat(verdict.reasons()).contains(Verdict.Reason.FLAT);
  }

  @Test
  void aRisingCurveIsWorthItsPrice() {
    Table table = levels(1_500);
    LearningCurve curve = measured(request(table, "value", Recipe.TREES), 600);
    assertThat(curve.measure()).isEqualTo(Measure.RMSE);
    assertThat(curve.logLoss()).isNull();
    List<Double> errors = curve.points().stream().map(p -> p.error().mean()).toList();
    assertThat(errors).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(curve.error().gainInterval().low()).isPositive();
    var prices = new Prices("EUR", 0.5, 2.0, 10_000.0, 50_000.0, null, null);
    assertThat(Verdict.of(curve, prices)).isInstanceOf(Verdict.Go.class);
    // The next doubling, which was kept back, falls into the interval of the extrapolation.
    LearningCurve twice = measured(request(levels(3_000), "value", Recipe.TREES), 600);
    assertThat(twice.points().getLast().error().mean())
        .isBetween(
            curve.error().now() - curve.error().gainInterval().high() - 0.3,
            curve.error().now() - curve.error().gainInterval().low() + 0.3);
  }

  @Test
  void theSameRequestGivesTheSameScores() {
    TrainingRequest request = request(SampleTables.mixed(), "bought", Recipe.LINEAR);
    LearningCurve first = measured(request, 600);
    LearningCurve second = measured(request, 600);
    assertThat(second.points())
        .usingRecursiveComparison()
        .ignoringFields("seconds")
        .isEqualTo(first.points());
    assertThat(second.error()).isEqualTo(first.error());
  }

  @Test
  void endsWithItsBudgetAndSaysSo() {
    TrainingRequest request = request(SampleTables.mixed(), "bought", Recipe.ARTICLE);
    // Each look at the clock takes a second: the first sizes are all that ten seconds allow.
    LearningCurve curve =
        ((CurveOutcome.Measured)
                CurveTraining.measure(
                    request, 60, CurveProgress.SILENT, () -> false, ticking(1_000_000_000)))
            .curve();
    assertThat(curve.whole()).isFalse();
    assertThat(curve.error()).isNull();
    assertThat(Verdict.of(curve, Prices.NONE))
        .isEqualTo(new Verdict.CannotTell(List.of(Verdict.Reason.OUT_OF_TIME)));
  }

  @Test
  void stopsWhenAsked() {
    AtomicInteger trained = new AtomicInteger();
    List<Double> shares = new ArrayList<>();
    CurveOutcome outcome =
        CurveTraining.measure(
            request(SampleTables.mixed(), "bought", Recipe.LINEAR),
            600,
            (share, trainings, rows, error) -> {
              trained.set(trainings);
              shares.add(share);
            },
            () -> trained.get() == 3,
            System::nanoTime);
    assertThat(outcome).isInstanceOf(CurveOutcome.Cancelled.class);
    assertThat(shares).hasSize(3).isSorted();
  }

  @Test
  void saysWhatCannotBeLearntFrom() {
    assertThat(
            CurveTraining.measure(
                request(SampleTables.mixed(), "nothing", Recipe.LINEAR),
                60,
                CurveProgress.SILENT,
                () -> false,
                System::nanoTime))
        .isInstanceOfSatisfying(
            CurveOutcome.Refused.class,
            refused ->
                assertThat(refused.reason())
                    .isInstanceOf(TrainingOutcome.Unusable.MissingTarget.class));
    LearningCurve few =
        measured(request(SampleTables.mixed().rows(range(60)), "bought", Recipe.LINEAR), 60);
    assertThat(few.points()).hasSize(2);
    assertThat(Verdict.of(few, Prices.NONE))
        .isEqualTo(new Verdict.CannotTell(List.of(Verdict.Reason.TOO_FEW_ROWS)));
  }

  private static int[] range(int n) {
    return java.util.stream.IntStream.range(0, n).toArray();
  }

  @Test
  void aSearchWithABudgetGetsItsPartOfTheWhole() {
    Recipe auto = ((Recipe.Search) Recipe.AUTO).withBudget(60);
    CurveOutcome outcome =
        CurveTraining.measure(
            request(SampleTables.iris(), "target", auto),
            30,
            CurveProgress.SILENT,
            () -> false,
            ticking(20_000_000));
    LearningCurve curve = ((CurveOutcome.Measured) outcome).curve();
    assertThat(curve.budgetSeconds()).isEqualTo(5);
    assertThat(curve.points()).isNotEmpty();
  }
}
