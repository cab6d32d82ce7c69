package io.premortem.dataset.ledger.cash;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which columns of a table make it a ledger; names as the table has them, {@code null} for none.
 *
 * @param date day or month of a movement
 * @param amount of a movement; null when {@code in} and {@code out}, or {@code wide}, have it
 * @param in money in, a column of its own
 * @param out money out, a column of its own
 * @param direction says in or out of an unsigned amount
 * @param category what the money is for
 * @param description who or what it was
 * @param balance in the bank after the movement, or at the end of the month
 * @param wide columns of a table with a row for each month and a column for each category
 * @param sign how amounts tell money in from money out
 * @param currency ISO 4217; null when it is not known
 */
public record LedgerColumns(
    String date,
    String amount,
    String in,
    String out,
    String direction,
    String category,
    String description,
    String balance,
    List<String> wide,
    Sign sign,
    String currency) {

  /** How money in is told from money out. */
  public enum Sign {
    /** Money in is positive. */
    SIGNED,
    /** Money out is positive, as in a list of costs or a card's statement. */
    REVERSED,
    /** The direction column says it. */
    DIRECTION,
    /** Amounts have no sign and the category says it; without a known one it is spending. */
    CATEGORY,
    /** Two columns. */
    COLUMNS
  }

  public LedgerColumns {
    wide = wide == null ? List.of() : List.copyOf(wide);
  }

  LedgerColumns reversed() {
    return new LedgerColumns(
        date,
        amount,
        in,
        out,
        direction,
        category,
        description,
        balance,
        wide,
        Sign.REVERSED,
        currency);
  }

  /** All columns that are read, each once. */
  public List<String> names() {
    return Stream.concat(
            Stream.of(date, amount, in, out, direction, category, description, balance),
            wide.stream())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
