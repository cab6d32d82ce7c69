package io.premortem.lab.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Features;
import io.premortem.lab.learn.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GramsTest {
  private static Column.Text column(int rows, java.util.function.IntFunction<String> text) {
    return new Column.Text("code", IntStream.range(0, rows).mapToObj(text).toArray(String[]::new));
  }

  @Test
  void findsPiecesThatPartTheTextsAndOneOfEachKind() {
    Grams grams = Grams.fit(column(100, row -> (row % 2 == 0 ? "xABCDx" : "yQy") + row));
    // ABC, BCD, xAB and CDx are held by the same texts, and so is what all odd texts begin with.
    assertThat(grams.grams()).startsWith("ABC", "yQy").doesNotContain("BCD", "CDx", "xAB");
  }

  @Test
  void leavesOutWhatIsRareEverywhereOrNotForEveryMachineTheSame() {
    assertThat(Grams.fit(column(100, row -> row < 4 ? "rare" : null)).grams()).isEmpty();
    assertThat(Grams.fit(column(100, row -> row < 4 ? null : "common")).grams()).isEmpty();
    assertThat(Grams.fit(column(100, row -> row % 2 == 0 ? "a\u0000b" : "😀😀")).grams()).isEmpty();
    assertThat(Grams.fit(column(100, row -> row % 2 == 0 ? "退款吧" : "谢")).grams())
        .containsExactly("退款吧");
    assertThat(Grams.fit(column(100, row -> "ab")).grams()).isEmpty();
  }

  @Test
  void marksTheTextsThatHoldThem() {
    Column.Text code = column(200, row -> (row % 3 == 0 ? "ABC-" : "XYZ-") + row % 90);
    Table table = new Table(List.of(code));
    int[] folds = IntStream.range(0, 200).map(row -> row % 2).toArray();
    float[][] signals = new float[200][1];
    for (View view : View.values()) {
      Encoder.Fitted fitted =
          new Encoder(table, Map.of("code", ColumnRole.CATEGORY), signals, folds, 2).fit(view, 0);
      Encoding encoding = fitted.encoding();
      assertThat(encoding.grams()).hasSize(1);
      assertThat(encoding.columns()).hasSize(encoding.width()).containsOnly("code");
      List<String> grams = encoding.grams().getFirst().grams();
      int from = encoding.width() - grams.size();
      Features features = encoding.apply(table);
      for (int row = 0; row < 200; row++) {
        float[] inputs = features.dense(row, encoding.width());
        for (int i = 0; i < grams.size(); i++) {
          assertThat(inputs[from + i] == 1).isEqualTo(code.values()[row].contains(grams.get(i)));
        }
      }
    }
  }
}
