package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationTest {
  @Test
  void standardisesByPopulationDeviation() {
    Table table = new Table(List.of(new Column.Numeric("x", new double[] {1, 2, 3, 6})));
    Preparation preparation = Preparation.fit(table);
    // mean 3, variance (4 + 1 + 0 + 9) / 4
    assertThat(preparation.numeric())
        .containsExactly(new Preparation.Standardised("x", 3, (float) Math.sqrt(3.5)));
    assertThat(preparation.apply(table).numeric()[3][0]).isEqualTo(3 / (float) Math.sqrt(3.5));
  }

  @Test
  void leavesAConstantColumnUnscaled() {
    double[] tenths = new double[1000];
    Arrays.fill(tenths, 0.1);
    Table table = new Table(List.of(new Column.Numeric("x", tenths)));
    assertThat(Preparation.fit(table).numeric().getFirst().scale()).isEqualTo(1);
  }

  @Test
  void switchesOnOneInputPerLevelAndNoneForTheUnknown() {
    Table training =
        new Table(
            List.of(
                new Column.Text("a", new String[] {"y", "x", "y"}),
                new Column.Numeric("n", new double[] {1, 2, 3}),
                new Column.Text("b", new String[] {"q", "p", "r"})));
    Preparation preparation = Preparation.fit(training);
    assertThat(preparation.width()).isEqualTo(6);
    assertThat(preparation.apply(training).hot())
        .isDeepEqualTo(new int[][] {{2, 4}, {1, 3}, {2, 5}});
    Table later =
        new Table(
            List.of(
                new Column.Text("a", new String[] {"z"}),
                new Column.Numeric("n", new double[] {1}),
                new Column.Text("b", new String[] {null})));
    assertThat(preparation.apply(later).hot()).isDeepEqualTo(new int[][] {{-1, -1}});
  }

  @Test
  void namesAColumnOfTheWrongType() {
    Table table = new Table(List.of(new Column.Numeric("x", new double[] {1, 2})));
    Table wrong = new Table(List.of(new Column.Text("x", new String[] {"1"})));
    assertThatThrownBy(() -> Preparation.fit(table).apply(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Column x must be numeric");
  }
}
