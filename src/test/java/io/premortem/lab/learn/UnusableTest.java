package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.TrainingOutcome.MissingCount;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class UnusableTest {
  private static Object examined(Table table, String target) {
    TrainingRequest request = new TrainingRequest(table, target, Recipe.ARTICLE, 42, "hash");
    Object reason = Learner.examine(request).orElseThrow();
    assertThat(Learner.train(request, Progress.SILENT, () -> false, System::nanoTime))
        .isEqualTo(reason);
    return reason;
  }

  private static Column.Text text(String name, int rows, IntFunction<String> value) {
    String[] values = new String[rows];
    Arrays.setAll(values, value);
    return new Column.Text(name, values);
  }

  private static Column.Numeric counting(String name, int rows) {
    double[] values = new double[rows];
    Arrays.setAll(values, row -> row);
    return new Column.Numeric(name, values);
  }

  @Test
  void missingTarget() {
    assertThat(examined(SampleTables.iris(), "species"))
        .isEqualTo(new Unusable.MissingTarget("species", SampleTables.iris().names()));
  }

  @Test
  void oneClass() {
    Table table = new Table(List.of(counting("x", 20), text("y", 20, row -> "same")));
    assertThat(examined(table, "y")).isEqualTo(new Unusable.OneClass("y", "same"));
  }

  @Test
  void targetLikeAnIdentifier() {
    Table table = new Table(List.of(counting("x", 30), counting("id", 30)));
    assertThat(examined(table, "id")).isEqualTo(new Unusable.TooManyClasses("id", 30, 30, 15));
  }

  @Test
  void moreClassesThanAnyTableMayHave() {
    Table table = new Table(List.of(counting("x", 4000), text("y", 4000, row -> "c" + row % 1001)));
    assertThat(examined(table, "y")).isEqualTo(new Unusable.TooManyClasses("y", 1001, 4000, 1000));
  }

  @Test
  void tooFewRowsAndTheColumnsToBlame() {
    Table table =
        new Table(
            List.of(
                counting("x", 20),
                text("hole", 20, row -> row % 3 == 0 ? "a" : null),
                text("y", 20, row -> row == 1 ? null : "c" + row % 2)));
    assertThat(examined(table, "y"))
        .isEqualTo(
            new Unusable.TooFewRows(
                7, 20, 10, List.of(new MissingCount("hole", 13), new MissingCount("y", 1))));
  }

  @Test
  void emptyTable() {
    Table table = new Table(List.of(counting("x", 0), counting("y", 0)));
    assertThat(examined(table, "y")).isEqualTo(new Unusable.TooFewRows(0, 0, 10, List.of()));
  }

  @Test
  void nothingToLearnFrom() {
    Column target = text("y", 20, row -> "c" + row % 2);
    assertThat(examined(new Table(List.of(target)), "y"))
        .isEqualTo(new Unusable.NoFeatures("y", List.of()));
    assertThat(examined(new Table(List.of(text("k", 20, row -> "k"), target)), "y"))
        .isEqualTo(new Unusable.NoFeatures("y", List.of("k")));
  }

  @Test
  void tooManyLevels() {
    Table table =
        new Table(
            List.of(
                counting("x", 10_050),
                text("name", 10_050, row -> "n" + row),
                text("y", 10_050, row -> "c" + row % 2)));
    assertThat(examined(table, "y")).isEqualTo(new Unusable.TooManyLevels("name", 10_050, 10_000));
  }
}
