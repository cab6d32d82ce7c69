package io.premortem.dataset.ledger;

import io.premortem.dataset.ledger.cash.CashTable;
import io.premortem.dataset.ledger.cash.Estimates;
import io.premortem.dataset.ledger.cash.LedgerColumns;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A ledger, as the API shows it; money per month in {@code currency}.
 *
 * @param recognised whether the table is a ledger
 * @param reason in words, why there is no ledger or no estimate; empty when there are both
 * @param missing date, amount or sign
 * @param columns null when it is no ledger
 * @param chosen whether people chose the columns
 * @param confidence 0 to 1
 * @param cash in the bank after the last movement; null when it is not known
 * @param months null, like all below, when it is no ledger
 * @param estimates null when too few months count
 */
record LedgerView(
    UUID dataset,
    String name,
    boolean recognised,
    String reason,
    List<String> missing,
    LedgerColumns columns,
    boolean chosen,
    double confidence,
    List<ReasonView> reasons,
    String currency,
    Double cash,
    Long rows,
    Long skipped,
    LocalDate first,
    LocalDate last,
    List<MonthView> months,
    List<CategoryView> categories,
    Estimates estimates,
    Ledger.Provenance provenance) {

  /**
   * @param why in words
   */
  record ReasonView(String role, String column, String ground, String word, String why) {}

  /**
   * @param apart money of investors, lenders and grants
   * @param excluded starts-late, ends-early or empty; null when the month counts
   */
  record MonthView(
      String month,
      double in,
      double out,
      double burn,
      double apart,
      long entries,
      String excluded) {}

  /**
   * @param kind in, out, apart, transfer or unknown
   */
  record CategoryView(String category, String kind, double in, double out) {}

  static LedgerView of(Ledger ledger, LedgerTexts texts) {
    CashTable table = ledger.table();
    var recognition = ledger.recognition();
    return new LedgerView(
        ledger.dataset(),
        ledger.name(),
        ledger.recognised(),
        texts.reason(ledger),
        recognition.missing().stream().map(LedgerView::id).toList(),
        recognition.columns(),
        !ledger.choice().automatic(),
        recognition.confidence(),
        recognition.reasons().stream()
            .map(r -> new ReasonView(r.role(), r.column(), id(r.ground()), r.word(), texts.text(r)))
            .toList(),
        ledger.currency(),
        ledger.cash(),
        table == null ? null : table.rows(),
        table == null ? null : table.skipped(),
        table == null ? null : table.first(),
        table == null ? null : table.last(),
        table == null ? null : table.months().stream().map(LedgerView::month).toList(),
        table == null ? null : table.categories().stream().map(LedgerView::category).toList(),
        ledger.estimates(),
        ledger.provenance());
  }

  private static MonthView month(CashTable.Month month) {
    return new MonthView(
        month.month().toString(),
        month.in(),
        month.out(),
        month.burn(),
        month.apart(),
        month.entries(),
        month.counts() ? null : id(month.exclusion()));
  }

  private static CategoryView category(CashTable.CategoryTotal total) {
    return new CategoryView(total.category(), id(total.kind()), total.in(), total.out());
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
