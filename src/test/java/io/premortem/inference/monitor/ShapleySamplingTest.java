package io.premortem.inference.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShapleySamplingTest {
  private static final Table LEARNT =
      new Table(
          List.of(
              new Column.Numeric("a", new double[] {1, 2, 3, 4, 5, 6, 7, 8}),
              new Column.Numeric("b", new double[] {0, 0, 0, 0, 1, 1, 1, 1}),
              new Column.Text("c", new String[] {"x", "x", "x", "x", "x", "x", "y", "z"})));

  private static double a(Table t, int row) {
    return ((Column.Numeric) t.columns().get(0)).values()[row];
  }

  private static double b(Table t, int row) {
    return ((Column.Numeric) t.columns().get(1)).values()[row];
  }

  private static boolean z(Table t, int row) {
    return "z".equals(((Column.Text) t.columns().get(2)).values()[row]);
  }

  private static Function<Table, double[]> each(BiFunction<Table, Integer, Double> output) {
    return table -> {
      double[] outputs = new double[table.rows()];
      for (int row = 0; row < outputs.length; row++) {
        outputs[row] = output.apply(table, row);
      }
      return outputs;
    };
  }

  private static Explanation explain(Function<Table, double[]> model, long seed, Table row) {
    return new ShapleySampling(InputProfile.of(LEARNT), model, new SplittableRandom(seed))
        .explain(row);
  }

  private static Table row(double a, double b, String c) {
    return new Table(
        List.of(
            new Column.Numeric("a", new double[] {a}),
            new Column.Numeric("b", new double[] {b}),
            new Column.Text("c", new String[] {c})));
  }

  @Property(tries = 50)
  void adds_up_exactly_whatever_the_model(@ForAll long seed, @ForAll short x) {
    var model = each((t, row) -> Math.sin(a(t, row) * b(t, row) + x) + (z(t, row) ? a(t, row) : 0));
    var row = row(x / 1000.0, 1, "z");
    var explained = explain(model, seed, row);
    assertThat(explained.output()).isEqualTo(model.apply(row)[0]);
    double sum = explained.parts().stream().mapToDouble(Explanation.Part::contribution).sum();
    assertThat(explained.base() + sum).isCloseTo(explained.output(), within(1e-9));
  }

  @Test
  void gives_an_input_that_does_nothing_nothing_and_the_only_one_everything() {
    var explained = explain(each((t, row) -> 3 * a(t, row)), 1, row(10, 1, "z"));
    assertThat(explained.parts().get(1).contribution()).isZero();
    assertThat(explained.parts().get(2).contribution()).isZero();
    assertThat(explained.parts().get(0).contribution())
        .isCloseTo(explained.output() - explained.base(), within(1e-9));
  }

  @Test
  void shares_what_two_do_together_alike() {
    // f = [b and z]: without either nothing; each gets half but for what the background gives.
    var model = each((t, row) -> b(t, row) > 0 && z(t, row) ? 1.0 : 0.0);
    var parts = explain(model, 7, row(1, 1, "z")).parts();
    // Exact by hand for b ~ ½, z ~ ⅛: φ_b = ½(1 − ½)(1 + ⅛) = 0.28125, φ_c = ½(1 − ⅛)(1 + ½) =
    // 0.65625.
    assertThat(parts.get(1).contribution())
        .isCloseTo(0.28125, within(4 * parts.get(1).standardError()));
    assertThat(parts.get(2).contribution())
        .isCloseTo(0.65625, within(4 * parts.get(2).standardError() + 0.05));
    assertThat(parts.get(0).contribution()).isZero();
  }

  @Test
  void explains_alike_with_the_same_seed() {
    var model = each((t, row) -> a(t, row) * b(t, row));
    assertThat(explain(model, 3, row(2, 1, "x"))).isEqualTo(explain(model, 3, row(2, 1, "x")));
  }
}
