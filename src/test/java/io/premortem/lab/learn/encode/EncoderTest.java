package io.premortem.lab.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Features;
import io.premortem.lab.learn.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private static Encoder encoder(Table table, float[][] signals, int... folds) {
    return new Encoder(
        table, ColumnRole.of(table), signals, folds, Arrays.stream(folds).max().orElseThrow() + 1);
  }

  @Test
  void seesWhatColumnsAreGoodFor() {
    assertThat(ColumnRole.of(SampleTables.shop(120)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("id", ColumnRole.IDENTIFIER),
                Map.entry("age", ColumnRole.NUMBER),
                Map.entry("plan", ColumnRole.CATEGORY),
                Map.entry("city", ColumnRole.CATEGORY),
                Map.entry("since", ColumnRole.DATE),
                Map.entry("message", ColumnRole.PROSE),
                Map.entry("same", ColumnRole.CONSTANT),
                Map.entry("paid", ColumnRole.NUMBER),
                Map.entry("left", ColumnRole.CATEGORY)));
  }

  @Test
  void takesDatesApart() {
    DateText date = DateText.parse("2024-02-29T13:45:00");
    assertThat(date).isEqualTo(new DateText(2024, 2, 29, 13));
    assertThat(date.part(DatePart.WEEKDAY)).isEqualTo(4);
    assertThat(DateText.parse("1999-01-03").part(DatePart.WEEKDAY)).isZero();
    assertThat(DateText.parse("2000-01-01").part(DatePart.YEARS)).isZero();
    assertThat(DateText.parse("2001-07-01").part(DatePart.YEARS)).isEqualTo(1.5f);
    for (String text : new String[] {null, "", "2024-13-01", "2024-1-1", "2024-01-01 10:00"}) {
      assertThat(DateText.parse(text)).isNull();
    }
  }

  @Test
  void scalesByMedianAndQuartilesAndMarksGaps() {
    double[] values = {1, 2, 3, 4, 5, 1e30, Double.NaN, Double.POSITIVE_INFINITY};
    Table table = new Table(List.of(new Column.Numeric("x", values)));
    Encoder.Fitted fitted =
        encoder(table, new float[8][1], 0, 1, 0, 1, 0, 1, 0, 1).fit(View.LINEAR, 0);
    // Median of the six at rank 2, quartiles at ranks 1 and 3.
    assertThat(fitted.encoding().scaled())
        .containsExactly(new Encoding.Scaled(0, 3, (float) (2 / 1.349)));
    Features features = fitted.features();
    assertThat(features.numeric()[0]).containsExactly(-2 / (float) (2 / 1.349), 0);
    assertThat(features.numeric()[5]).containsExactly(Encoding.CLIP, 0);
    assertThat(features.numeric()[6]).containsExactly(0, 1);
    assertThat(features.numeric()[7]).containsExactly(0, 1);
  }

  @Test
  void groupsRareLevelsWithUnknownOnes() {
    String[] values = new String[600];
    Arrays.setAll(values, i -> i == 0 ? "rare" : i == 1 ? null : i % 2 == 0 ? "a" : "b");
    Levels levels = Levels.fit(new Column.Text("c", values), 3, 60);
    assertThat(levels.levels()).containsExactly("a", "b");
    assertThat(levels.index().getOrDefault("rare", levels.other())).isEqualTo(2);
    assertThat(levels.index()).containsEntry("", 3);
    assertThat(levels.width()).isEqualTo(4);
  }

  @Test
  void noCodeKnowsTheAnswersOfTheFoldLeftOut() {
    Column.Text column = new Column.Text("c", new String[] {"a", "a", "a", "b"});
    float[][] signals = {{10}, {20}, {40}, {0}};
    TargetCodes codes = new TargetCodes(column, signals, new int[] {0, 1, 2, 1}, 3);
    // Drawn to 0 by ten rows: without fold 2 (10 + 20) / (2 + 10), and of a's in fold 0 only 20.
    assertThat(codes.codes(2).byLevel().get("a")).containsExactly(30f / 12);
    assertThat(codes.codes(2).other()).containsExactly(0);
    assertThat(codes.own(2)[0]).containsExactly((float) (20.0 / 11));
    assertThat(codes.own(2)[1]).containsExactly((float) (10.0 / 11));
    assertThat(codes.own(2)[2]).containsExactly(30f / 12);
  }

  @Test
  void cutsNumbersIntoPiecesOfEqualCount() {
    double[] values = new double[120];
    Arrays.setAll(values, i -> i);
    Table table = new Table(List.of(new Column.Numeric("x", shuffled(values))));
    int[] folds = new int[120];
    Arrays.setAll(folds, i -> i % 2);
    Encoding encoding =
        new Encoder(table, Map.of("x", ColumnRole.NUMBER), new float[120][1], folds, 2)
            .fit(View.PIECES, 0)
            .encoding();
    assertThat(encoding.pieces())
        .containsExactly(
            new Encoding.Piece(0, 0, 29, 59),
            new Encoding.Piece(0, 29, 30, 59),
            new Encoding.Piece(0, 59, 30, 59),
            new Encoding.Piece(0, 89, 30, 59));
    Table later = new Table(List.of(new Column.Numeric("x", new double[] {44, 1e38, -5})));
    float[][] rows = encoding.apply(later).numeric();
    assertThat(Arrays.copyOfRange(rows[0], 1, 5)).containsExactly(1, 0.5f, 0, 0);
    assertThat(Arrays.copyOfRange(rows[1], 1, 5)).containsExactly(1, 1, 1, 1);
    assertThat(Arrays.copyOfRange(rows[2], 1, 5)).containsExactly(0, 0, 0, 0);
  }

  private static double[] shuffled(double[] values) {
    double[] shuffled = values.clone();
    for (int i = 0; i < shuffled.length; i++) {
      shuffled[i] = values[(i * 7) % values.length];
    }
    return shuffled;
  }
}
