package io.premortem.inference.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.dataset.profile.PopulationStability;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InputProfileTest {
  private static Table numbers(double... values) {
    return new Table(List.of(new Column.Numeric("n", values)));
  }

  private static Table texts(String... values) {
    return new Table(List.of(new Column.Text("t", values)));
  }

  private static double[] oneTo(int n) {
    return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
  }

  @Test
  void cuts_numbers_into_tenths_and_counts_missing_ones_apart() {
    var values = Arrays.copyOf(oneTo(100), 103);
    Arrays.fill(values, 100, 103, Double.NaN);
    var shape = InputProfile.of(numbers(values)).columns().getFirst();
    assertThat(shape.counts())
        .containsExactly(10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 3L);
    assertThat(shape.least()).isEqualTo(1);
    assertThat(shape.greatest()).isEqualTo(100);
  }

  @Test
  void gives_a_constant_one_group() {
    var shape = InputProfile.of(numbers(5, 5, 5)).columns().getFirst();
    assertThat(shape.counts()).containsExactly(3L, 0L);
  }

  @Test
  void flags_what_no_row_had() {
    var numbers = InputProfile.of(numbers(1, 2, 3));
    assertThat(numbers.flags(numbers(2), 0)).isEmpty();
    assertThat(numbers.flags(numbers(3.1), 0))
        .containsExactly(new Flag("n", Flag.Kind.OUT_OF_RANGE));
    assertThat(numbers.flags(numbers(Double.NaN), 0))
        .containsExactly(new Flag("n", Flag.Kind.MISSING));
    var texts = InputProfile.of(texts("a", "b", null));
    assertThat(texts.flags(texts("b"), 0)).isEmpty();
    assertThat(texts.flags(texts("c"), 0)).containsExactly(new Flag("t", Flag.Kind.UNKNOWN_LEVEL));
    assertThat(texts.flags(texts(""), 0)).containsExactly(new Flag("t", Flag.Kind.MISSING));
  }

  @Test
  void does_not_call_a_level_unknown_where_it_keeps_only_some() {
    var many = IntStream.range(0, 200).mapToObj(i -> "level " + i).toArray(String[]::new);
    assertThat(InputProfile.of(texts(many)).flags(texts("other"), 0)).isEmpty();
  }

  @Test
  void knows_the_same_rows_again_and_others_not() {
    var profile = InputProfile.of(numbers(oneTo(1000)));
    var learnt =
        profile.columns().getFirst().counts().stream().mapToLong(Long::longValue).toArray();
    var same = profile.count(numbers(oneTo(1000)))[0];
    assertThat(PopulationStability.of(learnt, same).index()).isZero();
    var shifted = profile.count(numbers(Arrays.stream(oneTo(1000)).map(v -> v + 300).toArray()))[0];
    assertThat(PopulationStability.of(learnt, shifted).shift())
        .isEqualTo(PopulationStability.Shift.LARGE);
  }

  @Property
  void counts_every_row_once(
      @ForAll @Size(min = 1, max = 60) List<Double> learnt,
      @ForAll @Size(max = 60) List<Double> seen) {
    var profile = InputProfile.of(numbers(learnt.stream().mapToDouble(d -> d).toArray()));
    var counts = profile.count(numbers(seen.stream().mapToDouble(d -> d).toArray()))[0];
    assertThat(Arrays.stream(counts).sum()).isEqualTo(seen.size());
  }
}
