package io.premortem.lab.learn;

import io.premortem.lab.learn.TrainedModel.Input;
import io.premortem.lab.learn.TrainedModel.InputType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows that an exported model meets sooner or later: missing, endless, extreme and unknown values,
 * empty texts, texts that are nearly dates. First every hostile number with every hostile text in
 * all columns at once; then real rows with one column made hostile.
 */
public final class HostileRows {
  private static final double[] NUMBERS = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 3e38, -3e38, 1e-40, 1e300, 0
  };
  private static final String[] TEXTS = {
    null,
    "",
    " ",
    "unknown",
    "2024-02-30",
    "2024-02-29T23:59:59Z",
    "9999-12-31",
    "T-:",
    "\u0001 的",
    "🚀 𠮷"
  };
  private static final int MOST_ALTERED = 2_000;

  /** Further from the mean float32 sums of a network would overflow. */
  private static final double FAR = 1e20;

  private final TrainedModel model;
  private final Table real;
  private final List<Altered> altered = new ArrayList<>();

  /** A real row whose column holds the hostile value of this number. */
  private record Altered(int column, int value) {}

  private HostileRows(TrainedModel model, Table real) {
    this.model = model;
    this.real = real;
  }

  /**
   * The model's input columns.
   *
   * @param real rows to alter, such as the test part; at least one
   */
  public static Table of(TrainedModel model, Table real) {
    HostileRows rows = new HostileRows(model, real);
    rows.alter();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < model.inputs().size(); i++) {
      columns.add(rows.column(i));
    }
    return new Table(columns);
  }

  private void alter() {
    List<Altered> all = new ArrayList<>();
    for (int column = 0; column < model.inputs().size(); column++) {
      boolean number = model.inputs().get(column).type() == InputType.NUMBER;
      int count = number ? numbers(model.inputs().get(column)).length : TEXTS.length;
      for (int value = 0; value < count; value++) {
        all.add(new Altered(column, value));
      }
    }
    int step = (int) Math.ceil((double) all.size() / MOST_ALTERED);
    for (int i = 0; i < all.size(); i += Math.max(1, step)) {
      altered.add(all.get(i));
    }
  }

  private Column column(int number) {
    Input input = model.inputs().get(number);
    int grid = NUMBERS.length * TEXTS.length;
    int rows = grid + altered.size();
    Column source = real.column(input.name()).orElseThrow();
    if (source instanceof Column.Numeric numeric) {
      double[] hostile = numbers(input);
      return new Column.Numeric(
          input.name(),
          IntStream.range(0, rows)
              .mapToDouble(
                  row ->
                      row < grid
                          ? hostile[row % hostile.length]
                          : hostileAt(row - grid, number)
                              ? hostile[altered.get(row - grid).value()]
                              : numeric.values()[(row - grid) % real.rows()])
              .toArray());
    }
    String[] texts = ((Column.Text) source).values();
    return new Column.Text(
        input.name(),
        IntStream.range(0, rows)
            .mapToObj(
                row ->
                    row < grid
                        ? TEXTS[row / NUMBERS.length]
                        : hostileAt(row - grid, number)
                            ? TEXTS[altered.get(row - grid).value()]
                            : texts[(row - grid) % real.rows()])
            .toArray(String[]::new));
  }

  private boolean hostileAt(int row, int column) {
    return altered.get(row).column() == column;
  }

  /** Where no number may be missing, the prediction API lets none pass that is not finite. */
  private double[] numbers(Input input) {
    if (input.optional() || !(model.body() instanceof Plain plain)) {
      return NUMBERS;
    }
    double far =
        plain.preparation().numeric().stream()
            .filter(by -> by.column().equals(input.name()))
            .mapToDouble(by -> Math.min(FAR * by.scale(), 3e38))
            .findFirst()
            .orElse(FAR);
    return new double[] {far, -far, 1e-40, 0};
  }
}
