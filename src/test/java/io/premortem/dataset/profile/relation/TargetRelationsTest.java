package io.premortem.dataset.profile.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What gives a target away is found, and noise is not. */
class TargetRelationsTest {
  private static final int ROWS = 1_000;

  private final SplittableRandom random = new SplittableRandom(7);
  private final double[] signal = random.doubles(ROWS).toArray();
  private final double[] noise = random.doubles(ROWS).toArray();

  @Test
  void findsWhatLeaksAClass() {
    var churned = texts("churned", i -> signal[i] < 0.3 ? "yes" : "no");
    var found =
        TargetRelations.of(
            churned,
            List.of(
                numbers("noise", i -> noise[i]),
                texts("weak", i -> noise[i] < 0.2 ? churned.values()[i] : "?"),
                texts("copy", i -> churned.values()[i]),
                texts("other words", i -> signal[i] < 0.3 ? "left" : "stayed"),
                numbers("cause", i -> signal[i] * 100),
                numbers("leaving date", i -> signal[i] < 0.3 ? noise[i] : Double.NaN),
                texts("reason", i -> signal[i] < 0.3 ? "reason " + i % 9 : null),
                churned),
            1);
    assertThat(found.classes()).isTrue();
    assertThat(found.rows()).isEqualTo(ROWS);
    assertThat(reasons(found))
        .isEqualTo(
            Map.of(
                "copy", Leak.Reason.EQUAL,
                "other words", Leak.Reason.ONE_TO_ONE,
                "cause", Leak.Reason.PREDICTS,
                "leaving date", Leak.Reason.PREDICTS,
                "reason", Leak.Reason.PREDICTS));
    assertThat(line(found, "noise").score().value()).isLessThan(0.02);
    // One row in five tells all, the others are back at the prior: close to 0.2.
    var weak = line(found, "weak").score();
    assertThat(weak.value()).isCloseTo(0.2, within(0.05));
    assertThat(weak.interval().low()).isBetween(0.1, weak.value());
    assertThat(weak.interval().high()).isBetween(weak.value(), 0.3);
    assertThat(found.columns()).extracting(TargetRelations.Line::column).doesNotContain("churned");
  }

  @Test
  void findsWhatLeaksAQuantity() {
    var price = numbers("price", i -> 20 + 80 * signal[i]);
    var found =
        TargetRelations.of(
            price,
            List.of(
                numbers("noise", i -> noise[i]),
                numbers("in cents", i -> 100 * (20 + 80 * signal[i])),
                numbers("same", i -> 20 + 80 * signal[i]),
                numbers("nearly", i -> signal[i] + 0.01 * noise[i]),
                numbers("bent", i -> Math.pow(signal[i] - 0.5, 2)),
                numbers("half", i -> signal[i] + noise[i]),
                texts("band", i -> "band " + (int) (signal[i] * 4))),
            1);
    assertThat(found.classes()).isFalse();
    assertThat(reasons(found))
        .isEqualTo(
            Map.of(
                "in cents", Leak.Reason.SAME_ORDER,
                "same", Leak.Reason.EQUAL,
                "nearly", Leak.Reason.PREDICTS));
    assertThat(line(found, "noise").score().value()).isLessThan(0.02);
    // Two variances alike: half is explained. A quarter's mean leaves 1/16.
    assertThat(line(found, "half").score().value()).isCloseTo(0.5, within(0.06));
    assertThat(line(found, "band").score().value()).isCloseTo(15.0 / 16, within(0.01));
    assertThat(line(found, "band").measures().getFirst().value())
        .isCloseTo(15.0 / 16, within(0.01));
    // A parabola's correlation is 0, and its two sides differ in sign: nothing to predict with.
    assertThat(line(found, "bent").score().value()).isLessThan(0.05);
  }

  @Test
  void seesACurveThatNoCorrelationSees() {
    var target = numbers("target", i -> Math.pow(signal[i] - 0.5, 2));
    var found = TargetRelations.of(target, List.of(numbers("x", i -> signal[i])), 1);
    var line = found.columns().getFirst();
    assertThat(Math.abs(line.measures().getFirst().value())).isLessThan(0.1);
    assertThat(line.score().value()).isGreaterThan(TargetRelations.LEAK);
  }

  @Test
  void takesFewWholeNumbersForClassesAndScoresNothingOnAFewRows() {
    var digits =
        new Columns.Numbers("digit", ColumnType.INTEGER, numbers("", i -> i % 10).values());
    var found =
        TargetRelations.of(digits, List.of(numbers("shifted", i -> i % 10 + signal[i] / 2)), 1);
    assertThat(found.classes()).isTrue();
    assertThat(found.columns().getFirst().score().value()).isGreaterThan(0.95);
    assertThat(found.leaks()).extracting(Leak::reason).containsExactly(Leak.Reason.PREDICTS);

    var few = new Columns.Numbers("x", ColumnType.DECIMAL, new double[] {1, 2, 3});
    var three = new Columns.Texts("y", ColumnType.TEXT, new String[] {"a", "b", "a"});
    var none = TargetRelations.of(three, List.of(few), 1);
    assertThat(none.columns().getFirst().score()).isNull();
    assertThat(none.leaks()).isEmpty();
  }

  @Property(tries = 40)
  void independentColumnsNeitherLeakNorPredict(@ForAll long seed) {
    var draws = new SplittableRandom(seed);
    var target = texts("t", i -> "c" + draws.nextInt(3));
    var found =
        TargetRelations.of(
            target,
            List.of(
                numbers("a", i -> draws.nextDouble()),
                texts("b", i -> "l" + draws.nextInt(200)),
                numbers("c", i -> draws.nextInt(5))),
            seed);
    assertThat(found.leaks()).isEmpty();
    assertThat(found.columns())
        .allSatisfy(line -> assertThat(line.score().value()).isBetween(0.0, 0.05))
        .allSatisfy(line -> assertThat(line.score().interval().low()).isLessThan(0.02));
  }

  @Test
  void findsCopiesAmongColumns() {
    var copies =
        Copies.among(
            List.of(
                texts("city", i -> "city " + i % 7),
                numbers("amount", i -> signal[i]),
                texts("noise", i -> "n" + (int) (noise[i] * 7)),
                numbers("city code", i -> (i % 7) * 31 % 17),
                numbers("negative cents", i -> -100 * signal[i]),
                texts("city again", i -> "city " + i % 7),
                numbers("one off", i -> i == 500 ? 3 : (i % 7) * 31 % 17),
                numbers("constant", i -> 4),
                numbers("constant too", i -> 4)));
    assertThat(copies)
        .containsExactly(
            new Copy("city", "city code", Copy.Kind.ONE_TO_ONE),
            new Copy("amount", "negative cents", Copy.Kind.SAME_ORDER),
            new Copy("city", "city again", Copy.Kind.EQUAL));
  }

  private static Map<String, Leak.Reason> reasons(TargetRelations found) {
    return found.leaks().stream().collect(Collectors.toMap(Leak::column, Leak::reason));
  }

  private static TargetRelations.Line line(TargetRelations found, String column) {
    return found.columns().stream()
        .collect(Collectors.toMap(TargetRelations.Line::column, Function.identity()))
        .get(column);
  }

  private static Columns.Numbers numbers(String name, IntToDoubleFunction value) {
    return new Columns.Numbers(
        name, ColumnType.DECIMAL, IntStream.range(0, ROWS).mapToDouble(value).toArray());
  }

  private static Columns.Texts texts(String name, IntFunction<String> value) {
    return new Columns.Texts(
        name,
        ColumnType.CATEGORICAL,
        IntStream.range(0, ROWS).mapToObj(value).toArray(String[]::new));
  }
}
