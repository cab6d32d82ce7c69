package io.premortem.dataset.ledger.cash;

/** A row of a table, by the names of its columns. */
public interface Cells {

  /** The value as text, times in ISO 8601; null where missing. */
  String text(String column);

  /** The value of a numeric column, NaN where missing or where the column holds text. */
  double number(String column);
}
