package io.premortem.dataset.ledger.cash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a row moves, by the columns and the convention of signs. */
final class Movements {

  /**
   * @param amount positive when money came in
   */
  record Movement(BigDecimal amount, Category category) {}

  private final LedgerColumns columns;
  private final Categories categories = new Categories();

  Movements(LedgerColumns columns) {
    this.columns = columns;
  }

  /** The movements of a row; empty when it has no readable amount. */
  List<Movement> of(Cells row) {
    if (!columns.wide().isEmpty()) {
      return wide(row);
    }
    Category category =
        categories.of(text(row, columns.category()), text(row, columns.description()));
    if (columns.sign() == LedgerColumns.Sign.COLUMNS) {
      return twoColumns(row, category);
    }
    return money(row, columns.amount())
        .flatMap(amount -> signed(row, amount, category))
        .map(amount -> List.of(new Movement(amount, category)))
        .orElse(List.of());
  }

  static Optional<BigDecimal> money(Cells row, String column) {
    var number = Amounts.of(row.number(column));
    return number.isPresent() ? number : Amounts.parse(row.text(column));
  }

  private Optional<BigDecimal> signed(Cells row, BigDecimal amount, Category category) {
    return switch (columns.sign()) {
      case SIGNED, COLUMNS -> Optional.of(amount);
      case REVERSED -> Optional.of(amount.negate());
      // A negative amount of money out is money that came back.
      case DIRECTION ->
          Directions.isIn(row.text(columns.direction())).map(in -> in ? amount : amount.negate());
      case CATEGORY -> Optional.of(byCategory(amount, category));
    };
  }

  private static BigDecimal byCategory(BigDecimal amount, Category category) {
    return switch (category.kind()) {
      case IN, APART, TRANSFER -> amount;
      case OUT, UNKNOWN -> amount.negate();
    };
  }

  /** Banks write the other column as empty, as zero, or money out with a minus. */
  private List<Movement> twoColumns(Cells row, Category category) {
    var in = money(row, columns.in());
    var out = money(row, columns.out());
    List<Movement> found = new ArrayList<>();
    in.filter(amount -> amount.signum() != 0)
        .ifPresent(amount -> found.add(new Movement(amount, category)));
    out.filter(amount -> amount.signum() != 0)
        .ifPresent(amount -> found.add(new Movement(amount.abs().negate(), category)));
    if (found.isEmpty() && (in.isPresent() || out.isPresent())) {
      found.add(new Movement(BigDecimal.ZERO, category));
    }
    return found;
  }

  private List<Movement> wide(Cells row) {
    List<Movement> found = new ArrayList<>();
    for (String column : columns.wide()) {
      Category category = categories.of(column);
      money(row, column)
          .map(
              amount ->
                  columns.sign() == LedgerColumns.Sign.SIGNED
                      ? amount
                      : byCategory(amount, category))
          .ifPresent(amount -> found.add(new Movement(amount, category)));
    }
    return found;
  }

  private static String text(Cells row, String column) {
    return column == null ? null : row.text(column);
  }
}
