package io.premortem.dataset.ledger.cash;

import io.premortem.dataset.ledger.cash.CashTable.CategoryTotal;
import io.premortem.dataset.ledger.cash.CashTable.Month;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds up a ledger row by row. Sums are exact decimals, so that neither the order of the rows nor
 * splitting one into parts changes a digit.
 */
public final class CashBook {

  /** Fifty years; beyond it a date is a slip of the pen, and the table would be all gaps. */
  private static final int MOST_MONTHS = 600;

  private static final class Sums {
    private BigDecimal in = BigDecimal.ZERO;
    private BigDecimal out = BigDecimal.ZERO;

    private void add(BigDecimal amount) {
      if (amount.signum() >= 0) {
        in = in.add(amount);
      } else {
        out = out.subtract(amount);
      }
    }
  }

  private static final class Book {
    private final Sums flow = new Sums();
    private BigDecimal apart = BigDecimal.ZERO;
    private long entries;
    private final TreeSet<Integer> days = new TreeSet<>();
  }

  private final LedgerColumns columns;
  private final Movements movements;
  private final Map<YearMonth, Book> months = new TreeMap<>();
  private final Map<Category, Sums> totals = new TreeMap<>(Comparator.comparing(Category::id));
  private final ClosingBalance balance = new ClosingBalance();
  private LocalDate first;
  private LocalDate last;
  private long rows;
  private long skipped;

  public CashBook(LedgerColumns columns) {
    this.columns = columns;
    this.movements = new Movements(columns);
  }

  /** Takes a row; one without a readable day or amount is only counted. */
  public void add(Cells row) {
    Optional<LocalDate> day = Dates.parse(written(row));
    List<Movements.Movement> found = day.isEmpty() ? List.of() : movements.of(row);
    if (found.isEmpty()) {
      skipped++;
      return;
    }
    rows++;
    found.forEach(movement -> enter(day.get(), movement));
    if (columns.balance() != null) {
      var net =
          found.stream().map(Movements.Movement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      Movements.money(row, columns.balance()).ifPresent(b -> balance.add(day.get(), net, b));
    }
  }

  /** Months may be numbers: 202401. */
  private String written(Cells row) {
    double number = row.number(columns.date());
    return Double.isNaN(number) ? row.text(columns.date()) : String.valueOf((long) number);
  }

  private void enter(LocalDate day, Movements.Movement movement) {
    first = first == null || day.isBefore(first) ? day : first;
    last = last == null || day.isAfter(last) ? day : last;
    Book book = months.computeIfAbsent(YearMonth.from(day), _ -> new Book());
    book.entries++;
    book.days.add(day.getDayOfMonth());
    Category category = movement.category();
    BigDecimal amount = movement.amount();
    totals.computeIfAbsent(category, _ -> new Sums()).add(amount);
    switch (category.kind()) {
      case TRANSFER -> {}
      case APART -> {
        if (amount.signum() > 0) {
          book.apart = book.apart.add(amount);
        } else {
          book.flow.add(amount);
        }
      }
      case IN, OUT, UNKNOWN -> book.flow.add(amount);
    }
  }

  /**
   * The table so far; empty when no row could be read or its days are more than {@value
   * #MOST_MONTHS} months apart.
   */
  public Optional<CashTable> table() {
    if (rows == 0 || YearMonth.from(first).plusMonths(MOST_MONTHS).isBefore(YearMonth.from(last))) {
      return Optional.empty();
    }
    var completeness = completeness();
    List<Month> all = new ArrayList<>();
    for (YearMonth at = YearMonth.from(first);
        !at.isAfter(YearMonth.from(last));
        at = at.plusMonths(1)) {
      Book book = months.getOrDefault(at, new Book());
      all.add(
          new Month(
              at,
              book.flow.in.doubleValue(),
              book.flow.out.doubleValue(),
              book.apart.doubleValue(),
              book.entries,
              completeness.exclusion(at)));
    }
    return Optional.of(
        new CashTable(all, categories(), rows, skipped, first, last, balance.value()));
  }

  private Completeness completeness() {
    Map<YearMonth, Completeness.Days> days = new TreeMap<>();
    months.forEach(
        (month, book) ->
            days.put(month, new Completeness.Days(book.days.getFirst(), book.days.getLast())));
    return new Completeness(days);
  }

  private List<CategoryTotal> categories() {
    return totals.entrySet().stream()
        .map(
            total ->
                new CategoryTotal(
                    total.getKey().id(),
                    total.getKey().kind(),
                    total.getValue().in.doubleValue(),
                    total.getValue().out.doubleValue()))
        .sorted(
            Comparator.comparingDouble(CategoryTotal::out)
                .reversed()
                .thenComparing(CategoryTotal::category))
        .toList();
  }
}
