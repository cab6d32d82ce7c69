package io.premortem.dataset.profile;

import java.util.Locale;

/** What the values of a column are. */
public enum ColumnType {
  /** Whole numbers of at most 15 digits, so that a double holds them exactly. */
  INTEGER,
  DECIMAL,
  /** {@code true} and {@code false}. */
  BOOLEAN,
  DATE,
  /** Date and time of day; UTC where the file gives no offset. */
  TIMESTAMP,
  /** Text with few distinct values. */
  CATEGORICAL,
  TEXT;

  /** Whether values are quantities, with a mean and quantiles. */
  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }

  /** Whether values are points in time. */
  public boolean isTime() {
    return this == DATE || this == TIMESTAMP;
  }

  /** The name that the API speaks: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
