package io.premortem.lab.learn;

/**
 * One typed column of a {@link Table}. The arrays are shared, not copied: nobody writes to them.
 */
public sealed interface Column {
  String name();

  int size();

  /** Whether the cell is missing: for numbers also when it does not fit a finite float32. */
  boolean missing(int row);

  /** The cell as text: a whole number without a fraction, {@code null} where it is missing. */
  String text(int row);

  /** The given rows, in the given order, as a column of its own. */
  Column rows(int[] rows);

  /** Numbers; a missing one is NaN. */
  record Numeric(String name, double[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean missing(int row) {
      return !Float.isFinite((float) values[row]);
    }

    @Override
    public String text(int row) {
      double value = values[row];
      if (missing(row)) {
        return null;
      }
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      return whole ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public Column rows(int[] rows) {
      double[] picked = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = values[rows[i]];
      }
      return new Numeric(name, picked);
    }
  }

  /** Texts, that is levels of a category; a missing one is null. */
  record Text(String name, String[] values) implements Column {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean missing(int row) {
      return values[row] == null;
    }

    @Override
    public String text(int row) {
      return values[row];
    }

    @Override
    public Column rows(int[] rows) {
      String[] picked = new String[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = values[rows[i]];
      }
      return new Text(name, picked);
    }
  }
}
