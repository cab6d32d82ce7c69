package io.premortem.dataset.ledger;

import io.premortem.dataset.ledger.cash.Cells;
import io.premortem.dataset.reading.TableScan;

/** A stored row, as the pure part reads it. */
record ScannedCells(TableScan.Row row) implements Cells {
  @Override
  public String text(String column) {
    return row.text(column);
  }

  @Override
  public double number(String column) {
    return row.number(column);
  }
}
