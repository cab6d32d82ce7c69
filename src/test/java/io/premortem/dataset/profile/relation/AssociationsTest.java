package io.premortem.dataset.profile.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Measures against published and independently computed values, and what holds for every table. */
class AssociationsTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** Anscombe, The American Statistician 27 (1973), the first set. */
  private static final double[] ANSCOMBE_X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};

  private static final double[] ANSCOMBE_Y = {
    8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68
  };

  /** Hair by eye colour of 592 students; Snee, The American Statistician 28 (1974). */
  private static final int[][] HAIR_EYE = {
    {68, 20, 15, 5}, {119, 84, 54, 29}, {26, 17, 14, 14}, {7, 94, 10, 16}
  };

  @Test
  void pearsonIsAnscombesWithFishersInterval() {
    var pearson = numbers(ANSCOMBE_X, ANSCOMBE_Y).getFirst();
    assertThat(pearson.measure()).isEqualTo(Measure.PEARSON);
    assertThat(pearson.rows()).isEqualTo(11);
    assertThat(pearson.value()).isCloseTo(0.8164205163448395, EXACT);
    assertThat(pearson.interval().low()).isCloseTo(0.5112673289201866, within(1e-9));
    assertThat(pearson.interval().high()).isCloseTo(0.9387635154341618, within(1e-9));
  }

  @Test
  void spearmanGivesTiesTheirMiddleRankAndLeavesIncompleteRowsOut() {
    double none = Double.NaN;
    double[] x = {1, 2, 2, none, 3, 4, 4, 4, 5, 6, 7, 99};
    double[] y = {2, 1, 2, 50, 4, 3, 5, 5, 5, 8, 7, none};
    var spearman = numbers(x, y).getLast();
    assertThat(spearman.measure()).isEqualTo(Measure.SPEARMAN);
    assertThat(spearman.rows()).isEqualTo(10);
    // scipy.stats.spearmanr of the ten complete rows.
    assertThat(spearman.value()).isCloseTo(0.9093749999999999, EXACT);
  }

  @Test
  void cramersVIsBergsmasOfAPublishedTable() {
    var v = Associations.of(side(true), side(false)).getFirst();
    assertThat(v.measure()).isEqualTo(Measure.CRAMERS_V);
    assertThat(v.rows()).isEqualTo(592);
    // χ² = 138.29 on 9 degrees of freedom; V without the correction would be 0.2790.
    assertThat(v.value()).isCloseTo(0.27048315291231567, EXACT);
    double scale = 592 * (4 - 9.0 / 591 - 1);
    assertThat(v.interval().low()).isCloseTo(Math.sqrt(94.89130247 / scale), within(2e-3));
    assertThat(v.interval().high()).isCloseTo(Math.sqrt(171.1334485 / scale), within(2e-3));
  }

  @Test
  void etaSquaredIsKelleys() {
    // Means 2, 5, 9 about 16/3: 74 of 92 squares lie between the groups.
    double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 12};
    String[] groups = {"a", "a", "a", "b", "b", "b", "c", "c", "c"};
    var eta = Associations.of(Category.of("g", groups), Quantity.of("x", values)).getFirst();
    double mean = 48.0 / 9;
    double between = 3 * (sq(2 - mean) + sq(5 - mean) + sq(9 - mean));
    double total = Arrays.stream(values).map(v -> sq(v - mean)).sum();
    assertThat(between).isCloseTo(74, within(1e-9));
    assertThat(total).isCloseTo(92, within(1e-9));
    assertThat(eta.measure()).isEqualTo(Measure.ETA_SQUARED);
    assertThat(eta.value()).isCloseTo(1 - (1 - 74.0 / 92) * 8 / 6, EXACT);
    assertThat(eta.interval().low()).isLessThan(eta.value());
    assertThat(eta.interval().high()).isGreaterThan(eta.value());
  }

  @Test
  void noncentralitiesAgreeWithTheExactDistributions() {
    // Roots of scipy.stats.ncx2.cdf and ncf.cdf at 0.95 and 0.05.
    near(Noncentral.chiSquare(3, 1), 0, 11.4035);
    near(Noncentral.chiSquare(12, 4), 1.1412, 22.4291);
    near(Noncentral.chiSquare(500, 81), 352.2006, 493.3095);
    near(Noncentral.f(5, 2, 27), 1.1013, 23.0439);
    near(Noncentral.f(1.2, 3, 96), 0, 9.8319);
    near(Noncentral.f(80, 4, 495), 252.7655, 387.8457);
  }

  @Test
  void saysNothingOfColumnsThatDoNotVary() {
    double[] constant = new double[11];
    assertThat(numbers(ANSCOMBE_X, constant)).isEmpty();
    String[] same = new String[11];
    Arrays.fill(same, "same");
    assertThat(Associations.of(Category.of("c", same), Quantity.of("x", ANSCOMBE_X))).isEmpty();
    assertThat(Associations.of(Category.of("c", same), Category.of("d", same))).isEmpty();
  }

  @Property(tries = 200)
  void isSymmetricInRangeAndBlindToTheOrderOfRows(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 200) int rows) {
    var random = new SplittableRandom(seed);
    var table = new RandomTable(random, rows);
    int[] order = IntStream.range(0, rows).toArray();
    for (int i = rows - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    var there = table.variables(IntStream.range(0, rows).toArray());
    var shuffled = table.variables(order);
    for (int a = 0; a < there.size(); a++) {
      for (int b = 0; b < there.size(); b++) {
        var one = Associations.of(there.get(a), there.get(b));
        same(one, Associations.of(there.get(b), there.get(a)));
        same(one, Associations.of(shuffled.get(a), shuffled.get(b)));
        for (var each : one) {
          boolean signed = each.measure() == Measure.PEARSON || each.measure() == Measure.SPEARMAN;
          assertThat(each.value()).isBetween(signed ? -1.0 : 0.0, 1.0);
          assertThat(each.strength()).isBetween(0.0, 1.0);
          if (each.interval() != null) {
            assertThat(each.interval().low()).isBetween(signed ? -1.0 : 0.0, 1.0);
            assertThat(each.interval().high()).isBetween(each.interval().low(), 1.0);
          }
        }
      }
    }
  }

  @Property(tries = 100)
  void spearmanSeesOnlyTheOrder(@ForAll long seed, @ForAll @IntRange(min = 5, max = 100) int rows) {
    var random = new SplittableRandom(seed);
    double[] x = random.doubles(rows, -3, 3).map(v -> Math.rint(v * 4) / 4).toArray();
    double[] y = random.doubles(rows, -3, 3).toArray();
    double[] stretched = Arrays.stream(x).map(v -> Math.exp(2 * v) - 7).toArray();
    double[] turned = Arrays.stream(x).map(v -> -v * v * v).toArray();
    var before = numbers(x, y);
    if (!before.isEmpty()) {
      double rho = before.getLast().value();
      assertThat(numbers(stretched, y).getLast().value()).isCloseTo(rho, EXACT);
      assertThat(numbers(turned, y).getLast().value()).isCloseTo(-rho, EXACT);
    }
  }

  private static void same(List<Association> one, List<Association> other) {
    assertThat(other).hasSameSizeAs(one);
    for (int i = 0; i < one.size(); i++) {
      assertThat(other.get(i).measure()).isEqualTo(one.get(i).measure());
      assertThat(other.get(i).rows()).isEqualTo(one.get(i).rows());
      assertThat(other.get(i).value()).isCloseTo(one.get(i).value(), within(1e-7));
    }
  }

  private static void near(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(0.015 * high));
    assertThat(interval.high()).isCloseTo(high, within(0.015 * high));
  }

  private static List<Association> numbers(double[] x, double[] y) {
    return Associations.of(Quantity.of("x", x), Quantity.of("y", y));
  }

  private static double sq(double value) {
    return value * value;
  }

  private static Category side(boolean hair) {
    var values =
        IntStream.range(0, 16)
            .boxed()
            .flatMap(
                cell ->
                    IntStream.range(0, HAIR_EYE[cell / 4][cell % 4])
                        .mapToObj(i -> "level " + (hair ? cell / 4 : cell % 4)))
            .toArray(String[]::new);
    return Category.of(hair ? "hair" : "eye", values);
  }

  /** Two quantities with gaps and ties, two categories with gaps. */
  private record RandomTable(double[][] numbers, String[][] texts) {
    RandomTable(SplittableRandom random, int rows) {
      this(new double[2][rows], new String[2][rows]);
      for (int i = 0; i < rows; i++) {
        int level = random.nextInt(4);
        numbers[0][i] = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(12);
        numbers[1][i] = random.nextInt(8) == 0 ? Double.NaN : level + random.nextDouble();
        texts[0][i] = random.nextInt(8) == 0 ? null : "t" + level;
        texts[1][i] = "u" + random.nextInt(3);
      }
    }

    List<Variable> variables(int[] order) {
      return List.of(
          Quantity.of("a", Arrays.stream(order).mapToDouble(i -> numbers[0][i]).toArray()),
          Quantity.of("b", Arrays.stream(order).mapToDouble(i -> numbers[1][i]).toArray()),
          Category.of("c", Arrays.stream(order).mapToObj(i -> texts[0][i]).toArray(String[]::new)),
          Category.of("d", Arrays.stream(order).mapToObj(i -> texts[1][i]).toArray(String[]::new)));
    }
  }
}
