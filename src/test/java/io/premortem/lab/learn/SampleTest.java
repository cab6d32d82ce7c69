package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
  private static Trained train(TrainingRequest request) {
    return (Trained) Learner.train(request, Progress.SILENT, () -> false, System::nanoTime);
  }

  private static TrainingRequest request(Table table, String recipe, String group) {
    return new TrainingRequest(
        table,
        "left",
        Recipe.named(recipe).orElseThrow(),
        Task.AUTO,
        group,
        Choices.NONE,
        42,
        "hash");
  }

  private static Set<Integer> set(int[] numbers) {
    Set<Integer> set = new HashSet<>();
    Arrays.stream(numbers).forEach(set::add);
    return set;
  }

  @Property(tries = 100)
  void smallerSamplesLieInLargerOnesAndKeepTheClassesShares(
      @ForAll long seed,
      @ForAll @IntRange(min = 60, max = 400) int rows,
      @ForAll @DoubleRange(min = 0.1, max = 1) double share) {
    Random random = new Random(rows);
    int[] labels = random.ints(rows, 0, 10).map(x -> x < 6 ? 0 : x < 9 ? 1 : 2).toArray();
    labels[rows / 2] = 3;
    int[] small = new Sample(share / 2, seed).places(labels);
    int[] large = new Sample(share, seed).places(labels);
    assertThat(set(large)).containsAll(set(small)).hasSize((int) Math.round(share * rows));
    assertThat(Arrays.stream(large).map(place -> labels[place]).distinct().count()).isEqualTo(4);
    for (int label = 0; label < 3; label++) {
      int wanted = label;
      long all = Arrays.stream(labels).filter(x -> x == wanted).count();
      long kept = Arrays.stream(large).filter(place -> labels[place] == wanted).count();
      // One is the rounding of the whole, the others that of the classes.
      assertThat((double) kept).isBetween(share * all - 4, share * all + 4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"article", "linear", "trees"})
  void aSampleOfAllRowsGivesTheModelItself(String recipe) {
    Table table = SampleTables.mixed();
    var whole = new TrainingRequest(table, "bought", Recipe.named(recipe).orElseThrow(), 7, "hash");
    Trained model = train(whole);
    Trained sampled = train(whole.with(whole.recipe(), new Sample(1, 7)));
    assertThat(sampled.testPredictions().probabilities())
        .isEqualTo(model.testPredictions().probabilities());
    assertThat(sampled.rows()).isEqualTo(model.rows());
    assertThat(sampled.insights()).isEqualTo(Insights.NONE);
  }

  /** Whatever stands in the rows outside of it, not one fitted number changes. */
  @ParameterizedTest
  @ValueSource(strings = {"article", "linear", "trees", "mlp"})
  void learnsFromTheSampleAlone(String recipe) {
    Table table = SampleTables.shop(400).without("since").without("paid");
    if (recipe.equals("article")) {
      table = table.rows(table.completeRows()).without("city").without("message");
    }
    TrainingRequest request = request(table, recipe, null);
    Sample sample = new Sample(0.3, 5);
    Set<Integer> kept = new HashSet<>();
    if (recipe.equals("article")) {
      Examples examples = ((Examples.Gathered.Usable) Examples.gather(table, "left")).examples();
      Split split =
          Split.of(
              examples.features().rows(),
              Recipe.named("article").map(r -> (Recipe.Dense) r).orElseThrow());
      Split sampled = split.sampled(sample, examples.labels(), (Recipe.Dense) Recipe.ARTICLE);
      assertThat(sampled.test()).isEqualTo(split.test());
      kept.addAll(set(sampled.fitting()));
    } else {
      Cases cases = ((Cases.Gathered.Usable) Cases.gather(table, "left", Task.AUTO)).cases();
      Partition whole = Partition.of(cases, null, Choices.NONE, 42);
      Partition sampled = whole.sampled(sample, cases, null, sample.seed());
      assertThat(sampled.test()).isEqualTo(whole.test());
      assertThat(set(whole.training())).containsAll(set(sampled.training()));
      kept.addAll(set(sampled.training()));
    }
    var before = train(request.with(request.recipe(), sample));
    var after = train(request(disturbed(table, kept), recipe, null).with(request.recipe(), sample));
    int[] rows = kept.stream().mapToInt(row -> row).sorted().toArray();
    assertThat(after.model().predict(table.rows(rows)).probabilities())
        .isEqualTo(before.model().predict(table.rows(rows)).probabilities());
  }

  private static Table disturbed(Table table, Set<Integer> kept) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      switch (column) {
        case Column.Numeric number -> {
          double[] values = number.values().clone();
          for (int row = 0; row < values.length; row++) {
            values[row] = kept.contains(row) ? values[row] : 1e6 - row;
          }
          columns.add(new Column.Numeric(number.name(), values));
        }
        case Column.Text text -> {
          String[] values = text.values().clone();
          for (int row = 0; row < values.length; row++) {
            boolean change = !kept.contains(row) && !text.name().equals("left");
            values[row] = change ? "noise" + row % 3 : values[row];
          }
          columns.add(new Column.Text(text.name(), values));
        }
      }
    }
    return new Table(columns);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.4, 1})
  void keepsGroupsAndTimeInOrder(double share) {
    Table shop = SampleTables.shop(400).without("paid");
    Cases cases = ((Cases.Gathered.Usable) Cases.gather(shop, "left", Task.AUTO)).cases();
    Sample sample = new Sample(share, 3);

    Partition byGroup = Partition.of(cases, "city", Choices.NONE, 42);
    Partition some = byGroup.sampled(sample, cases, null, 3);
    int[] cities = cases.groups("city");
    Set<Integer> tested = new HashSet<>();
    Arrays.stream(some.test()).forEach(row -> tested.add(cities[row]));
    assertThat(Arrays.stream(some.training())).noneMatch(row -> tested.contains(cities[row]));
    assertThat(some.folds()).hasSameSizeAs(some.training());
    assertThat(Arrays.stream(some.folds()).distinct().sorted().toArray())
        .isEqualTo(java.util.stream.IntStream.range(0, some.foldCount()).toArray());
    // Whole groups but one: a tenth of the rows is about a tenth of the groups.
    long groups = Arrays.stream(some.training()).map(row -> cities[row]).distinct().count();
    long all = Arrays.stream(byGroup.training()).map(row -> cities[row]).distinct().count();
    assertThat((double) groups).isBetween(share * all / 2, Math.min(all, share * all * 2));

    Partition byTime = Partition.of(cases, null, Choices.NONE, 42);
    assertThat(byTime.by().kind()).isEqualTo(Partition.By.Kind.TIME);
    Partition early = byTime.sampled(sample, cases, null, 3);
    assertThat(early.test()).isEqualTo(byTime.test());
    assertThat(early.folds()).isSorted();
    assertThat(set(byTime.training())).containsAll(set(early.training()));
    if (share == 1) {
      assertThat(early.training()).isEqualTo(byTime.training());
      assertThat(early.folds()).isEqualTo(byTime.folds());
      assertThat(some.folds()).isEqualTo(byGroup.folds());
    }
  }
}
