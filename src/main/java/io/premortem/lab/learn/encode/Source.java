package io.premortem.lab.learn.encode;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;

/** Where a number comes from. */
public sealed interface Source {
  String column();

  /** A cell of a numeric column; what is no finite float32 is missing. */
  record Cell(String column) implements Source {}

  /** A part of a date in ISO 8601; any other text is missing. */
  record Date(String column, DatePart part) implements Source {}

  /** One number per row, NaN where it is missing. */
  default float[] read(Table table) {
    return switch (this) {
      case Cell cell -> {
        double[] values = Columns.numeric(table, column()).values();
        float[] numbers = new float[values.length];
        for (int row = 0; row < numbers.length; row++) {
          float value = (float) values[row];
          numbers[row] = Float.isFinite(value) ? value : Float.NaN;
        }
        yield numbers;
      }
      case Date date -> {
        Column.Text texts = Columns.text(table, column());
        float[] numbers = new float[texts.size()];
        for (int row = 0; row < numbers.length; row++) {
          DateText parsed = DateText.parse(texts.values()[row]);
          numbers[row] = parsed == null ? Float.NaN : parsed.part(date.part());
        }
        yield numbers;
      }
    };
  }
}
