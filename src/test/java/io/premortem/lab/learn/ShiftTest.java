package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.evaluation.Placements;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShiftTest {
  private static final int[] TRAINING = IntStream.range(0, 800).toArray();
  private static final int[] TEST = IntStream.range(800, 1000).toArray();

  /** Noise, and a column and a category that move between training and test by so much. */
  private static Table moved(double by, long seed) {
    Random random = new Random(seed);
    double[] noise = random.doubles(1000).toArray();
    double[] moving = new double[1000];
    Arrays.setAll(moving, row -> random.nextGaussian() + (row < 800 ? 0 : by));
    String[] level = new String[1000];
    Arrays.setAll(level, row -> "level " + random.nextInt(30));
    return new Table(
        List.of(
            new Column.Numeric("noise", noise),
            new Column.Numeric("moving", moving),
            new Column.Text("level", level)));
  }

  private static Optional<Shift> shift(Table table, String left) {
    return ShiftSearch.of(
        table, TRAINING, TEST, left, 42, Allowance.unlimited(System::nanoTime, () -> false));
  }

  @Test
  void findsTheColumnThatMovedAndHowFarItCan() {
    Shift shift = shift(moved(1.5, 1), null).orElseThrow();
    // Two normals a distance of 1.5 apart: Φ(1.5 / √2) = 0.856.
    assertThat(shift.interval().low()).isLessThan(0.856);
    assertThat(shift.auc()).isCloseTo(0.856, within(0.05));
    assertThat(shift.notable()).isTrue();
    assertThat(shift.signs().getFirst().column()).isEqualTo("moving");
    assertThat(shift.signs())
        .allMatch(sign -> sign.column().equals("moving") || sign.drop() < 0.02);
    assertThat(shift.signs().getFirst().drop()).isGreaterThan(0.25);
    assertThat(shift(moved(1.5, 1), null)).contains(shift);
  }

  @Test
  void doesNotCryWolf() {
    for (long seed = 0; seed < 8; seed++) {
      assertThat(shift(moved(0, seed), null).orElseThrow().notable()).isFalse();
    }
    assertThat(shift(moved(5, 1), "moving").orElseThrow().notable()).isFalse();
  }

  @Test
  void looksAtNothingWhereThereIsTooLittle() {
    Table table = moved(0, 1);
    Allowance spent = new Allowance(() -> 1, 0, () -> false);
    assertThat(ShiftSearch.of(table, TRAINING, TEST, null, 42, spent)).isEmpty();
    assertThat(ShiftSearch.of(table, TRAINING, new int[] {800}, null, 42, spent)).isEmpty();
  }

  @Test
  void goesWithEveryTraining() {
    for (String recipe : List.of("article", "linear")) {
      Trained trained =
          (Trained)
              Learner.train(
                  new TrainingRequest(
                      SampleTables.wine(),
                      "target",
                      Recipe.named(recipe).orElseThrow(),
                      42,
                      "hash"),
                  Progress.SILENT,
                  () -> false,
                  System::nanoTime);
      assertThat(trained.sanity().shift().auc()).isBetween(0.2, 0.8);
      assertThat(trained.sanity().shift().notable()).isFalse();
    }
  }

  /** Against every pair, and the jackknife's variance, which is DeLong's by another road. */
  @Property(tries = 100)
  void areaAndIntervalAreThoseOfEveryPair(
      @ForAll @IntRange(min = 2, max = 20) int m,
      @ForAll @IntRange(min = 2, max = 20) int n,
      @ForAll long seed) {
    Random random = new Random(seed);
    float[] scores = new float[m + n];
    float[] others = new float[m + n];
    boolean[] positive = new boolean[m + n];
    for (int i = 0; i < m + n; i++) {
      positive[i] = i < m;
      scores[i] = random.nextInt(8);
      others[i] = random.nextInt(8);
    }
    Placements found = Placements.of(scores, positive);
    assertThat(found.area()).isCloseTo(pairs(scores, m, -1), within(1e-12));
    double reach = 1.96 * Math.sqrt(jackknife(scores, scores, m));
    assertThat(found.interval().low()).isCloseTo(Math.max(0, found.area() - reach), within(1e-9));
    Placements other = Placements.of(others, positive);
    double paired = 1.96 * Math.sqrt(jackknife(scores, others, m));
    assertThat(found.above(other).high())
        .isCloseTo(found.area() - other.area() + paired, within(1e-9));
  }

  /** Share of pairs that are in order, without one row. */
  private static double pairs(float[] scores, int m, int without) {
    double wins = 0;
    int count = 0;
    for (int i = 0; i < m; i++) {
      for (int j = m; j < scores.length; j++) {
        if (i != without && j != without) {
          wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
          count++;
        }
      }
    }
    return wins / count;
  }

  /** Variance of the area, or of the difference of two, from leaving each row out in turn. */
  private static double jackknife(float[] scores, float[] others, int m) {
    double variance = 0;
    for (int[] part :
        new int[][] {
          IntStream.range(0, m).toArray(), IntStream.range(m, scores.length).toArray()
        }) {
      double[] areas =
          Arrays.stream(part)
              .mapToDouble(
                  row -> pairs(scores, m, row) - (others == scores ? 0 : pairs(others, m, row)))
              .toArray();
      double mean = Arrays.stream(areas).average().orElseThrow();
      double squares = Arrays.stream(areas).map(area -> (area - mean) * (area - mean)).sum();
      variance += squares * (part.length - 1) / part.length;
    }
    return variance;
  }
}
