package io.premortem.dataset.ledger.cash;

import io.premortem.dataset.profile.ColumnProfile;

/** Whether the values of a column can be what its heading says. */
final class Fitness {
  private static final int LONGEST_MONTH = 16;
  private static final int LONGEST_AMOUNT = 30;

  private Fitness() {}

  /** Days, or months written as text or as a number such as 202401. */
  static boolean date(ColumnProfile column) {
    if (column.type().isTime()) {
      return true;
    }
    if (column.numbers() != null) {
      return column.numbers().min() >= 190_001 && column.numbers().max() <= 210_012;
    }
    return column.text() != null
        && column.text().maxLength() <= LONGEST_MONTH
        && column.top().stream().allMatch(top -> Dates.parse(top.value()).isPresent());
  }

  /** Numbers, or short text that reads as money. */
  static boolean amount(ColumnProfile column) {
    if (column.type().isNumber()) {
      return true;
    }
    return column.text() != null
        && column.text().maxLength() <= LONGEST_AMOUNT
        && column.top().stream().allMatch(top -> Amounts.parse(top.value()).isPresent());
  }
}
