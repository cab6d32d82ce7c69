package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.TrainingOutcome.Cancelled;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.RegressionEvaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTrainingTest {
  private static TrainingRequest request(Table table, String target, String recipe, String group) {
    return new TrainingRequest(
        table,
        target,
        Recipe.named(recipe).orElseThrow(),
        Task.AUTO,
        group,
        Choices.NONE,
        42,
        "hash");
  }

  /** Only the caller's own thread knows for whom it works, so only it may ask whether to stop. */
  private static Trained train(Table table, String target, String recipe) {
    Thread caller = Thread.currentThread();
    BooleanSupplier cancelled =
        () -> {
          assertThat(Thread.currentThread()).isSameAs(caller);
          return false;
        };
    return (Trained)
        Learner.train(
            request(table, target, recipe, null), Progress.SILENT, cancelled, System::nanoTime);
  }

  private static Table only(Table table, String... names) {
    Set<String> kept = Set.of(names);
    return new Table(table.columns().stream().filter(c -> kept.contains(c.name())).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear", "trees", "forest", "mlp"})
  void learnsClassesAndQuantitiesAndRepeatsItself(String recipe) {
    Table shop = SampleTables.shop(400);
    Trained classes = train(shop.without("paid"), "left", recipe);
    Evaluation evaluation = (Evaluation) classes.judgement();
    assertThat(evaluation.metrics().logLoss()).isLessThan(0.8 * evaluation.baseline().logLoss());
    assertThat(classes.model().classes()).containsExactly("no", "yes");
    assertThat(train(shop.without("paid"), "left", recipe).testPredictions().probabilities())
        .isEqualTo(classes.testPredictions().probabilities());

    Trained quantity = train(shop.without("left"), "paid", recipe);
    RegressionEvaluation regression = (RegressionEvaluation) quantity.judgement();
    assertThat(quantity.model().quantity()).isTrue();
    assertThat(regression.metrics().rmse()).isLessThan(0.9 * regression.baseline().rmse());
    assertThat(quantity.model().inputs())
        .extracting(TrainedModel.Input::name)
        .doesNotContain("id", "same", "left");
  }

  /** Whatever stands in the test rows, not one fitted number changes. */
  @Property(tries = 8)
  void neverLooksAtTestRows(@ForAll @IntRange(min = 0, max = 3) int which, @ForAll double noise) {
    String recipe = List.of("linear", "trees", "forest", "mlp").get(which);
    Table table = only(SampleTables.shop(150), "age", "plan", "city", "message", "left");
    Cases cases = ((Cases.Gathered.Usable) Cases.gather(table, "left", Task.AUTO)).cases();
    Set<Integer> test = new HashSet<>();
    for (int row : Partition.of(cases, null, Choices.NONE, 42).test()) {
      test.add(row);
    }
    Trained before = train(table, "left", recipe);
    Trained after = train(disturbed(table, test, noise), "left", recipe);
    assertThat(after.model().predict(table).probabilities())
        .isEqualTo(before.model().predict(table).probabilities());
    assertThat(after.search().orElseThrow().leaderboard().getFirst().score())
        .isEqualTo(before.search().orElseThrow().leaderboard().getFirst().score());
  }

  /** Nor do class weights, character pieces and the choice between two calibrations. */
  @Test
  void neverLooksAtTestRowsWithEveryChoice() {
    Table table = only(SampleTables.shop(1300), "age", "plan", "city", "message", "left");
    Cases cases = ((Cases.Gathered.Usable) Cases.gather(table, "left", Task.AUTO)).cases();
    Set<Integer> test = new HashSet<>();
    for (int row : Partition.of(cases, null, Choices.NONE, 42).test()) {
      test.add(row);
    }
    Trained before = balanced(table);
    Trained after = balanced(disturbed(table, test, 0.5));
    Blend blend = (Blend) before.model().body();
    assertThat(blend.encodings().getFirst().grams()).hasSize(2);
    assertThat(((Blend) after.model().body()).encodings().getFirst().grams())
        .isEqualTo(blend.encodings().getFirst().grams());
    Calibration calibration = before.search().orElseThrow().calibration();
    assertThat(calibration.isotonicLoss()).isPositive();
    assertThat(after.search().orElseThrow().calibration()).isEqualTo(calibration);
    assertThat(after.model().predict(table).probabilities())
        .isEqualTo(before.model().predict(table).probabilities());
  }

  private static Trained balanced(Table table) {
    return (Trained)
        Learner.train(
            new TrainingRequest(
                table,
                "left",
                Recipe.LINEAR,
                Task.AUTO,
                null,
                new Choices(false, true),
                42,
                "hash"),
            Progress.SILENT,
            () -> false,
            System::nanoTime);
  }

  private static Table disturbed(Table table, Set<Integer> rows, double noise) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      switch (column) {
        case Column.Numeric number -> {
          double[] values = number.values().clone();
          rows.forEach(row -> values[row] = noise);
          columns.add(new Column.Numeric(number.name(), values));
        }
        case Column.Text text -> {
          String[] values = text.values().clone();
          boolean target = text.name().equals("left");
          rows.forEach(row -> values[row] = target ? "no" : "noise " + noise);
          columns.add(new Column.Text(text.name(), values));
        }
      }
    }
    return new Table(columns);
  }

  @Test
  void testsOnTheNewestRowsWhereThereIsADate() {
    Table shop = only(SampleTables.shop(300), "age", "since", "left");
    Trained trained = train(shop, "left", "linear");
    SearchReport report = trained.search().orElseThrow();
    assertThat(report.split()).isEqualTo("time");
    assertThat(report.splitColumn()).isEqualTo("since");
    String[] tested = ((Column.Text) trained.test().columns().get(1)).values();
    String[] all = ((Column.Text) shop.columns().get(1)).values().clone();
    Arrays.sort(all);
    Arrays.sort(tested);
    assertThat(tested).isEqualTo(Arrays.copyOfRange(all, all.length - tested.length, all.length));
  }

  @Test
  void keepsGroupsTogether() {
    Table shop = only(SampleTables.shop(400), "age", "plan", "city", "left");
    Trained trained =
        (Trained)
            Learner.train(
                request(shop, "left", "linear", "city"),
                Progress.SILENT,
                () -> false,
                System::nanoTime);
    Set<String> tested =
        new HashSet<>(Arrays.asList(((Column.Text) trained.test().columns().get(2)).values()));
    long rows =
        Arrays.stream(((Column.Text) shop.columns().get(2)).values())
            .filter(tested::contains)
            .count();
    assertThat(rows).isEqualTo(trained.test().rows());
    assertThat(trained.model().inputs()).extracting(TrainedModel.Input::name).contains("age");
    assertThat(trained.model().inputs())
        .extracting(TrainedModel.Input::name)
        .doesNotContain("city");
    assertThat(Learner.examine(request(shop, "left", "linear", "plan"))).isEmpty();
    assertThat(Learner.examine(request(shop, "left", "linear", "nothing")))
        .containsInstanceOf(Unusable.NoGroups.class);
  }

  @Test
  void autoEndsInTimeAndBlends() {
    // A clock of its own: each look at it takes ten milliseconds.
    AtomicLong clock = new AtomicLong();
    Recipe.Search recipe = ((Recipe.Search) Recipe.AUTO).withBudget(10);
    Trained trained =
        (Trained)
            Learner.train(
                new TrainingRequest(SampleTables.iris(), "target", recipe, 42, "hash"),
                Progress.SILENT,
                () -> false,
                () -> clock.addAndGet(10_000_000));
    assertThat(clock.get()).isBetween(7_000_000_000L, 11_000_000_000L);
    SearchReport report = trained.search().orElseThrow();
    assertThat(report.leaderboard()).hasSizeGreaterThan(1);
    assertThat(report.leaderboard().stream().mapToDouble(SearchReport.Entry::weight).sum())
        .isEqualTo(1, within(1e-6));
    assertThat(report.score()).isLessThanOrEqualTo(report.leaderboard().getFirst().score());
  }

  @Test
  void stopsWhenAskedTo() {
    AtomicLong asked = new AtomicLong();
    assertThat(
            Learner.train(
                request(SampleTables.wine(), "target", "trees", null),
                Progress.SILENT,
                () -> asked.incrementAndGet() > 1,
                System::nanoTime))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void letsTheTargetDecideUnlessTold() {
    assertThat(cases(Task.AUTO, 1, 2, 3).quantity()).isFalse();
    assertThat(cases(Task.REGRESSION, 1, 2, 3).quantity()).isTrue();
    assertThat(cases(Task.AUTO, 1.5, 2, 3).quantity()).isTrue();
    double[] many = new double[21];
    Arrays.setAll(many, i -> i);
    assertThat(cases(Task.AUTO, many).quantity()).isTrue();
    assertThat(cases(Task.CLASSIFICATION, many).quantity()).isFalse();
  }

  private static Cases cases(Task task, double... targets) {
    double[] y = new double[84];
    double[] x = new double[84];
    Arrays.setAll(y, i -> targets[i % targets.length]);
    Arrays.setAll(x, i -> i % 13);
    Table table = new Table(List.of(new Column.Numeric("x", x), new Column.Numeric("y", y)));
    return ((Cases.Gathered.Usable) Cases.gather(table, "y", task)).cases();
  }
}
