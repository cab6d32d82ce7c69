package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.lab.learn.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTest {
  private static Table numbers(int rows, int levels, long seed) {
    Random random = new Random(seed);
    double[] x = random.ints(rows, 0, levels).asDoubleStream().toArray();
    String[] y = new String[rows];
    Arrays.setAll(y, row -> random.nextInt(3) == 0 ? null : "t" + random.nextInt(levels));
    String[] target = new String[rows];
    Arrays.setAll(target, row -> random.nextBoolean() ? "yes" : "no");
    return new Table(
        List.of(new Column.Numeric("x", x), new Column.Text("y", y), new Column.Text("t", target)));
  }

  private static TrainingRequest request(
      Table table, String target, String recipe, String group, boolean together) {
    return new TrainingRequest(
        table,
        target,
        Recipe.named(recipe).orElseThrow(),
        Task.AUTO,
        group,
        new Choices(together, false),
        42,
        "hash");
  }

  private static Trained train(TrainingRequest request) {
    return (Trained) Learner.train(request, Progress.SILENT, () -> false, System::nanoTime);
  }

  /** Row by row, as one would by hand. */
  @Property(tries = 50)
  void countsAsComparingEveryPairDoes(
      @ForAll @IntRange(min = 1, max = 40) int learnt,
      @ForAll @IntRange(min = 1, max = 20) int tested,
      @ForAll @IntRange(min = 1, max = 6) int levels,
      @ForAll long seed) {
    Table table = numbers(learnt + tested, levels, seed);
    int[] training = IntStream.range(0, learnt).toArray();
    int[] test = IntStream.range(learnt, learnt + tested).toArray();
    Duplicates found =
        Duplicates.of(table.without("t"), table.column("t").orElseThrow(), training, test);
    assertThat(found.twins()).isEqualTo(pairs(table.without("t"), training, test));
    assertThat(found.answered()).isEqualTo(pairs(table, training, test));
    assertThat(found.apart()).isEqualTo(tested - found.twins());
  }

  private static int pairs(Table table, int[] training, int[] test) {
    return (int)
        Arrays.stream(test)
            .filter(row -> Arrays.stream(training).anyMatch(other -> equal(table, row, other)))
            .count();
  }

  private static boolean equal(Table table, int row, int other) {
    return table.columns().stream()
        .allMatch(c -> java.util.Objects.equals(c.text(row), c.text(other)));
  }

  /** Whatever the table, no two equal rows stand on two sides, be it of the test or of a fold. */
  @Property(tries = 40)
  void twinsStayOnOneSide(
      @ForAll @IntRange(min = 30, max = 300) int rows,
      @ForAll @IntRange(min = 4, max = 30) int levels,
      @ForAll boolean grouped,
      @ForAll long seed) {
    Table table = numbers(rows, levels, seed);
    if (grouped) {
      List<Column> columns = new ArrayList<>(table.columns());
      double[] group = new Random(seed).ints(rows, 0, rows).asDoubleStream().toArray();
      columns.add(new Column.Numeric("g", group));
      table = new Table(columns);
    }
    String group = grouped ? "g" : null;
    Cases cases = ((Cases.Gathered.Usable) Cases.gather(table, "t", Task.AUTO)).cases();
    Partition partition = Partition.of(cases, group, new Choices(true, false), 42);
    int[] twins = Partition.twins(cases, group);
    int[] side = new int[rows];
    Arrays.stream(partition.test()).forEach(row -> side[row] = -1);
    for (int i = 0; i < partition.folds().length; i++) {
      side[partition.training()[i]] = partition.folds()[i];
    }
    int[] sides = new int[rows];
    Arrays.fill(sides, -2);
    for (int row = 0; row < rows; row++) {
      int twin = twins[row];
      assertThat(sides[twin]).isIn(-2, side[row]);
      sides[twin] = side[row];
    }
    assertThat(partition.test().length + partition.training().length).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"article", "linear"})
  void withoutTwinsTheChoiceChangesNothing(String recipe) {
    Table iris = SampleTables.wine();
    assertThat(train(request(iris, "target", recipe, null, true)).testPredictions().probabilities())
        .isEqualTo(
            train(request(iris, "target", recipe, null, false)).testPredictions().probabilities());
  }

  /** Answers at random: memory alone gets the twins right, and nothing the others. */
  @ParameterizedTest
  @ValueSource(strings = {"article", "trees"})
  void tellsMemoryFromForesight(String recipe) {
    Random random = new Random(5);
    int rows = 600;
    double[] a = new double[rows];
    double[] b = new double[rows];
    String[] target = new String[rows];
    for (int row = 0; row < rows; row++) {
      boolean copy = row >= rows / 2;
      a[row] = copy ? a[row - rows / 2] : random.nextGaussian();
      b[row] = copy ? b[row - rows / 2] : random.nextGaussian();
      target[row] = copy ? target[row - rows / 2] : random.nextBoolean() ? "yes" : "no";
    }
    Table table =
        new Table(
            List.of(
                new Column.Numeric("a", a),
                new Column.Numeric("b", b),
                new Column.Text("t", target)));
    Trained apart = train(request(table, "t", recipe, null, false));
    Duplicates found = apart.sanity().duplicates();
    assertThat(found.share()).isGreaterThan(0.6);
    assertThat(found.answered()).isEqualTo(found.twins());
    Evaluation evaluation = (Evaluation) apart.judgement();
    assertThat(found.all().hits()).isCloseTo(evaluation.metrics().accuracy(), within(1e-9));
    assertThat(found.all().loss()).isCloseTo(evaluation.metrics().logLoss(), within(1e-9));
    assertThat(Learner.duplicates(request(table, "t", "auto", null, false)).orElseThrow().twins())
        .isPositive();

    Trained together = train(request(table, "t", recipe, null, true));
    assertThat(together.sanity().duplicates().twins()).isZero();
    assertThat(together.sanity().duplicates().all())
        .isEqualTo(together.sanity().duplicates().without());
    assertThat(together.provenance().parameters()).containsEntry("duplicates", "together");
    assertThat(Choices.of(together.provenance().parameters()).twinsTogether()).isTrue();
    int[] tested = Learner.testRows(request(table, "t", recipe, null, true));
    assertThat(tested).hasSize(together.rows().test());
  }

  @Test
  void refusesWhatHasTooFewDifferentRows() {
    double[] x = new double[100];
    Arrays.setAll(x, row -> row % 3);
    String[] y = new String[100];
    Arrays.setAll(y, row -> row % 2 == 0 ? "a" : "b");
    Table table = new Table(List.of(new Column.Numeric("x", x), new Column.Text("y", y)));
    for (String recipe : List.of("article", "linear")) {
      assertThat(Learner.examine(request(table, "y", recipe, null, true)))
          .contains(new Unusable.OnlyTwins(3, 100));
      assertThat(Learner.examine(request(table, "y", recipe, null, false))).isEmpty();
    }
  }
}
