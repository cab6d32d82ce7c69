package io.premortem.dataset.ledger;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.ledger.cash.CashTable;
import io.premortem.dataset.ledger.cash.Category;
import io.premortem.dataset.ledger.cash.Estimates;
import io.premortem.dataset.ledger.cash.Runway;
import io.premortem.dataset.profile.ColumnProfile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the ledger page shows.
 *
 * @param base address of the list of data sets
 * @param reason why there is no ledger or no estimate; empty when there are both
 * @param excluded months left out, in words; empty for none
 * @param names of all columns
 * @param numeric names of the columns of numbers
 */
record LedgerPage(
    String base,
    Ledger ledger,
    String reason,
    List<MonthLine> months,
    String excluded,
    List<CategoryLine> categories,
    List<ReasonLine> reasons,
    LedgerForm form,
    List<String> names,
    List<String> numeric,
    LedgerMessages texts) {

  /** A month; {@code note} says why it is left out. */
  record MonthLine(CashTable.Month month, String note) {}

  /** A category; {@code note} says how it counts where that is not plain. */
  record CategoryLine(String name, double in, double out, String note) {}

  record ReasonLine(String role, String column, String why) {}

  static LedgerPage of(
      String base, Dataset dataset, Ledger ledger, LedgerForm form, LedgerTexts texts) {
    var table = ledger.table();
    var columns = dataset.profile().columns();
    return new LedgerPage(
        base,
        ledger,
        texts.reason(ledger),
        table == null
            ? List.of()
            : table.months().stream()
                .map(month -> new MonthLine(month, texts.text(month.exclusion())))
                .toList(),
        table == null ? "" : excluded(table, texts),
        table == null
            ? List.of()
            : table.categories().stream().map(total -> category(total, texts)).toList(),
        ledger.recognition().reasons().stream()
            .map(r -> new ReasonLine(texts.role(r.role()), r.column(), texts.text(r)))
            .toList(),
        form,
        columns.stream().map(ColumnProfile::name).toList(),
        columns.stream().filter(c -> c.type().isNumber()).map(ColumnProfile::name).toList(),
        texts.messages());
  }

  public String path() {
    return base + "/" + ledger.dataset();
  }

  public Estimates estimates() {
    return ledger.estimates();
  }

  /** Empty where the currency is not known. */
  public String currency() {
    return ledger.currency() == null ? "" : ledger.currency();
  }

  /** Months, or words where there is no end in sight. */
  public String runway(Integer months) {
    return months == null ? texts.moreThan(Runway.LONGEST) : months.toString();
  }

  public int longest() {
    return Runway.LONGEST;
  }

  private static String excluded(CashTable table, LedgerTexts texts) {
    return table.months().stream()
        .filter(month -> !month.counts())
        .map(month -> month.month() + " (" + texts.text(month.exclusion()) + ")")
        .collect(Collectors.joining(", "));
  }

  private static CategoryLine category(CashTable.CategoryTotal total, LedgerTexts texts) {
    String note =
        total.kind() == Category.Kind.APART
            ? texts.messages().kindApart()
            : total.kind() == Category.Kind.TRANSFER ? texts.messages().kindTransfer() : "";
    return new CategoryLine(texts.category(total.category()), total.in(), total.out(), note);
  }
}
