package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.TrainingOutcome.Cancelled;
import io.premortem.lab.learn.TrainingOutcome.RowCounts;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnerTest {
  static Trained train(Table table, String target, long seed) {
    return (Trained)
        Learner.train(request(table, target, seed), Progress.SILENT, () -> false, System::nanoTime);
  }

  private static TrainingRequest request(Table table, String target, long seed) {
    return new TrainingRequest(table, target, Recipe.ARTICLE, seed, "hash");
  }

  @Test
  void trainsTheArticlesShape() {
    List<EpochResult> heard = new ArrayList<>();
    Trained trained =
        (Trained)
            Learner.train(
                request(SampleTables.articleShape(), "label", 42),
                heard::add,
                () -> false,
                System::nanoTime);
    assertThat(heard).hasSize(10).isEqualTo(trained.history());
    assertThat(heard.getLast().epoch()).isEqualTo(10);
    assertThat(heard.getLast().loss()).isLessThan(heard.getFirst().loss());
    assertThat(heard).allMatch(epoch -> Double.isFinite(epoch.validationLoss()));
    assertThat(trained.rows()).isEqualTo(new RowCounts(100, 0, 72, 8, 20));
    assertThat(trained.model().classes())
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(trained.testPredictions().rows()).isEqualTo(20);
  }

  @Test
  void learnsIrisAndWineBetterThanTheirBaseline() {
    Trained iris = train(SampleTables.iris(), "target", 42);
    assertThat(iris.model().classes()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(((Evaluation) iris.judgement()).metrics().accuracy()).isGreaterThan(0.7);
    assertThat(((Evaluation) iris.judgement()).metrics().logLoss())
        .isLessThan(((Evaluation) iris.judgement()).baseline().logLoss());
    Trained wine = train(SampleTables.wine(), "target", 42);
    assertThat(((Evaluation) wine.judgement()).metrics().accuracy()).isGreaterThan(0.85);
  }

  @Test
  void testsOnTheRowsScikitLearnWouldTake() {
    Table iris = SampleTables.iris();
    int[] expected = {73, 18, 118, 78, 76, 31, 64, 141};
    double[] column = ((Column.Numeric) iris.columns().getFirst()).values();
    Table test = train(iris, "target", 7).test();
    double[] tested = ((Column.Numeric) test.columns().getFirst()).values();
    assertThat(Arrays.copyOf(tested, expected.length))
        .isEqualTo(Arrays.stream(expected).mapToDouble(row -> column[row]).toArray());
  }

  @Test
  void repeatsItselfBitForBitAndMovesWithTheSeed() {
    float[] once = train(SampleTables.mixed(), "bought", 1).testPredictions().probabilities();
    float[] again = train(SampleTables.mixed(), "bought", 1).testPredictions().probabilities();
    float[] other = train(SampleTables.mixed(), "bought", 2).testPredictions().probabilities();
    assertThat(again).isEqualTo(once);
    assertThat(other).isNotEqualTo(once);
  }

  @Test
  void fitsPreparationOnTheTrainingPartAlone() {
    Table iris = SampleTables.iris();
    Split split = Split.of(iris.rows(), (Recipe.Dense) Recipe.ARTICLE);
    double[] values = ((Column.Numeric) iris.columns().getFirst()).values().clone();
    for (int row : split.test()) {
      values[row] += 1000;
    }
    List<Column> columns = new ArrayList<>(iris.columns());
    columns.set(0, new Column.Numeric(columns.getFirst().name(), values));
    TrainedModel moved = train(new Table(columns), "target", 42).model();
    TrainedModel model = train(iris, "target", 42).model();
    Plain after = (Plain) moved.body();
    Plain before = (Plain) model.body();
    assertThat(after.preparation()).isEqualTo(before.preparation());
    assertThat(after.network().weights()).isDeepEqualTo(before.network().weights());
  }

  @Test
  void dropsRowsThatMissAValue() {
    Table iris = SampleTables.iris();
    double[] values = ((Column.Numeric) iris.columns().getFirst()).values().clone();
    values[3] = Double.NaN;
    values[5] = 1e300;
    List<Column> columns = new ArrayList<>(iris.columns());
    columns.set(0, new Column.Numeric(columns.getFirst().name(), values));
    assertThat(train(new Table(columns), "target", 42).rows())
        .isEqualTo(new RowCounts(150, 2, 106, 12, 30));
  }

  @Test
  void stopsWhenAskedTo() {
    int[] asked = {0};
    TrainingOutcome outcome =
        Learner.train(
            request(SampleTables.wine(), "target", 42),
            Progress.SILENT,
            () -> ++asked[0] > 5,
            System::nanoTime);
    assertThat(outcome).isInstanceOf(Cancelled.class);
    assertThat(asked[0]).isEqualTo(6);
  }

  @Test
  void ordersClassesAsNumbersWhenAllAreNumbers() {
    String[] target = new String[40];
    Arrays.setAll(target, row -> List.of("10", "9", "-1", "2.5").get(row % 4));
    double[] x = new double[40];
    Arrays.setAll(x, row -> row);
    Table table = new Table(List.of(new Column.Numeric("x", x), new Column.Text("target", target)));
    assertThat(train(table, "target", 1).model().classes()).containsExactly("-1", "2.5", "9", "10");
  }
}
