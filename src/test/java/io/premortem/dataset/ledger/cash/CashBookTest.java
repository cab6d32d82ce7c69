package io.premortem.dataset.ledger.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.dataset.ledger.cash.CashTable.CategoryTotal;
import io.premortem.dataset.ledger.cash.CashTable.Exclusion;
import io.premortem.dataset.ledger.cash.CashTable.Month;
import io.premortem.dataset.ledger.cash.LedgerColumns.Sign;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ledgers whose months were added up by hand. */
class CashBookTest {
  private static LedgerColumns columns(
      String amount, String in, String out, String direction, String balance, Sign sign) {
    return new LedgerColumns(
        "day", amount, in, out, direction, null, "what", balance, List.of(), sign, null);
  }

  private static Map<String, Object> row(String day, String what, double amount) {
    return Map.of("day", day, "what", what, "amount", amount);
  }

  @Test
  void keepsARaiseApartAndCountsItsRepayment() {
    var table =
        Books.table(
            columns("amount", null, null, null, null, Sign.SIGNED),
            List.of(
                row("2025-01-02", "Customer payment", 100.10),
                row("2025-01-05", "Salaries", -250.25),
                row("2025-01-20", "Seed round", 5000),
                row("2025-01-21", "政府补助", 300),
                row("2025-01-30", "Internal transfer", -700),
                row("2025-02-01", "Loan repayment", -40),
                row("2025-02-27", "Tax refund", 15.5)));
    assertThat(table.months()).hasSize(2);
    Month january = table.months().getFirst();
    assertThat(january.in()).isEqualTo(100.10);
    assertThat(january.out()).isEqualTo(250.25);
    assertThat(january.burn()).isCloseTo(150.15, within(1e-9));
    assertThat(january.apart()).isEqualTo(5300);
    assertThat(january.entries()).isEqualTo(5);
    assertThat(table.months().getLast().burn()).isEqualTo(24.5);
    assertThat(table.categories())
        .extracting(CategoryTotal::category)
        .containsExactly(
            "transfer", "payroll", "loan", "funding", "grant", "revenue", "tax-refund");
  }

  @Test
  void readsEveryWayToWriteInAndOut() {
    var reversed =
        Books.table(
            columns("amount", null, null, null, null, Sign.REVERSED),
            List.of(row("2025-01-02", "Rent", 80), row("2025-01-03", "Sales", -30)));
    assertThat(reversed.months().getFirst().burn()).isEqualTo(50);
    var byCategory =
        Books.table(
            columns("amount", null, null, null, null, Sign.CATEGORY),
            List.of(
                row("2025-01", "Rent", 80), row("2025-01", "收入", 30), row("2025-01", "Cats", 5)));
    assertThat(byCategory.months().getFirst().burn()).isEqualTo(55);
    var direction =
        Books.table(
            columns("amount", null, null, "dir", null, Sign.DIRECTION),
            List.of(
                Map.of("day", "2025年1月", "dir", "支出", "amount", 80.0),
                Map.of("day", "Januar 2025", "dir", "收入", "amount", 30.0),
                Map.of("day", "2025-01-09", "dir", "?", "amount", 999.0)));
    assertThat(direction.months().getFirst().burn()).isEqualTo(50);
    assertThat(direction.skipped()).isEqualTo(1);
    var two =
        Books.table(
            columns(null, "in", "out", null, null, Sign.COLUMNS),
            List.of(
                Map.of("day", "2025-01-02", "out", "1.234,50 €"),
                Map.of("day", "2025-01-03", "out", -10.5),
                Map.of("day", "2025-01-03", "in", 45.0, "out", 0.0)));
    assertThat(two.months().getFirst().burn()).isEqualTo(1200);
  }

  @Test
  void readsAMonthlyWideTable() {
    var wide =
        new LedgerColumns(
            "月份",
            null,
            null,
            null,
            null,
            null,
            null,
            "现金余额",
            List.of("收入", "工资", "融资"),
            Sign.CATEGORY,
            "CNY");
    var table =
        Books.table(
            wide,
            List.of(
                Map.of("月份", "2025-01", "收入", 10.0, "工资", 30.0, "融资", 500.0, "现金余额", 480.0),
                Map.of("月份", "2025-02", "收入", 12.0, "工资", 31.0, "现金余额", 461.0)));
    assertThat(table.months()).extracting(Month::burn).containsExactly(20.0, 19.0);
    assertThat(table.months().getFirst().apart()).isEqualTo(500);
    assertThat(table.balance()).isEqualTo(461);
  }

  @Test
  void findsTheLastBalanceWhicheverWayTheRowsAreSorted() {
    var columns = columns("amount", null, null, null, "balance", Sign.SIGNED);
    Map<String, Object> first = balance("2025-03-01", -10, 90);
    Map<String, Object> second = balance("2025-03-31", -20, 70);
    Map<String, Object> third = balance("2025-03-31", 5, 75);
    assertThat(Books.table(columns, List.of(first, second, third)).balance()).isEqualTo(75);
    assertThat(Books.table(columns, List.of(third, second, first)).balance()).isEqualTo(75);
  }

  private static Map<String, Object> balance(String day, double amount, double balance) {
    return Map.of("day", day, "what", "x", "amount", amount, "balance", balance);
  }

  @Test
  void leavesOutMonthsThatAreCutOrEmpty() {
    var columns = columns("amount", null, null, null, null, Sign.SIGNED);
    var table =
        Books.table(
            columns,
            List.of(
                row("2024-12-18", "Rent", -1),
                row("2025-01-01", "Rent", -1),
                row("2025-01-30", "Rent", -1),
                row("2025-03-02", "Rent", -1),
                row("2025-03-29", "Rent", -1),
                row("2025-04-01", "Rent", -1),
                row("2025-04-12", "Rent", -1)));
    assertThat(table.months())
        .extracting(Month::exclusion)
        .containsExactly(Exclusion.STARTS_LATE, null, Exclusion.EMPTY, null, Exclusion.ENDS_EARLY);
    assertThat(table.first()).isEqualTo(LocalDate.of(2024, 12, 18));
    assertThat(Estimates.of(table, null, 1)).isEmpty();
  }

  @Test
  void aMonthOfOneDayAMonthIsWhole() {
    var table =
        Books.table(
            columns("amount", null, null, null, null, Sign.SIGNED),
            List.of(
                row("2025-01-15", "Rent", -1),
                row("2025-02-15", "Rent", -1),
                row("2025-03-15", "Rent", -1)));
    assertThat(table.counted()).hasSize(3);
  }

  @Test
  void noticesSignsTheOtherWay() {
    var columns = columns("amount", null, null, null, null, Sign.SIGNED);
    assertThat(Books.table(columns, List.of(row("2025-01-02", "Rent", 80))).looksReversed())
        .isTrue();
    assertThat(Books.table(columns, List.of(row("2025-01-02", "Rent", -80))).looksReversed())
        .isFalse();
  }

  @Test
  void refusesDaysCenturiesApart() {
    var book = new CashBook(Books.PLAIN);
    book.add(Books.cells(Map.of("date", "1900-01-01", "amount", 1.0)));
    book.add(Books.cells(Map.of("date", "2025-01-01", "amount", 1.0)));
    assertThat(book.table()).isEmpty();
  }
}
