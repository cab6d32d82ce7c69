package io.premortem.dataset.ledger;

import io.premortem.dataset.ledger.cash.LedgerColumns;
import io.premortem.dataset.ledger.cash.LedgerColumns.Sign;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which columns people chose; all null leaves it to the product.
 *
 * @param sign as {@link Sign}, in lower case; null means as the columns suggest
 * @param currency ISO 4217; null means as the table says
 * @param cash in the bank after the last movement, at least 0, for a table without balance
 */
public record LedgerChoice(
    String date,
    String amount,
    String in,
    String out,
    String direction,
    String category,
    String description,
    String balance,
    List<String> wide,
    String sign,
    String currency,
    Double cash) {

  public static final LedgerChoice AUTOMATIC =
      new LedgerChoice(null, null, null, null, null, null, null, null, null, null, null, null);

  public LedgerChoice {
    wide = wide == null ? List.of() : List.copyOf(wide);
    currency = currency == null ? null : currency.strip().toUpperCase(Locale.ROOT);
  }

  /** Whether the columns are left to the product; currency and cash may be given all the same. */
  boolean automatic() {
    return wide.isEmpty()
        && sign == null
        && Stream.of(date, amount, in, out, direction, category, description, balance)
            .allMatch(Objects::isNull);
  }

  /** Only of a choice that {@link LedgerChoiceCheck} accepts and that is not automatic. */
  LedgerColumns columns() {
    return new LedgerColumns(
        date,
        wide.isEmpty() && in == null ? amount : null,
        wide.isEmpty() ? in : null,
        wide.isEmpty() ? out : null,
        direction,
        category,
        description,
        balance,
        wide,
        chosenSign(),
        currency);
  }

  private Sign chosenSign() {
    if (wide.isEmpty() && in != null) {
      return Sign.COLUMNS;
    }
    if (sign != null) {
      return Sign.valueOf(sign.toUpperCase(Locale.ROOT));
    }
    if (!wide.isEmpty()) {
      return Sign.CATEGORY;
    }
    return direction != null ? Sign.DIRECTION : Sign.SIGNED;
  }
}
