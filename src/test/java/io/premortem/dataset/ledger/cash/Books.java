package io.premortem.dataset.ledger.cash;

import java.util.List;
import java.util.Map;

/** Ledgers in memory. */
final class Books {
  static final LedgerColumns PLAIN =
      new LedgerColumns(
          "date",
          "amount",
          null,
          null,
          null,
          null,
          "description",
          null,
          List.of(),
          LedgerColumns.Sign.SIGNED,
          null);

  private Books() {}

  static CashTable table(LedgerColumns columns, List<Map<String, Object>> rows) {
    var book = new CashBook(columns);
    rows.forEach(row -> book.add(cells(row)));
    return book.table().orElseThrow();
  }

  static CashTable table(List<GeneratedLedger.Row> rows) {
    return table(
        PLAIN,
        rows.stream()
            .map(
                row ->
                    Map.<String, Object>of(
                        "date",
                        row.day().toString(),
                        "description",
                        row.description(),
                        "amount",
                        row.amount()))
            .toList());
  }

  static Cells cells(Map<String, Object> row) {
    return new Cells() {
      @Override
      public String text(String column) {
        Object value = row.get(column);
        return value instanceof Number || value == null ? null : value.toString();
      }

      @Override
      public double number(String column) {
        return row.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
      }
    };
  }
}
