package io.premortem.dataset.ledger.cash;

import java.util.List;

/**
 * Whether a table is a ledger, and by which columns.
 *
 * @param columns null when it is none
 * @param confidence 0 to 1, a judgement: 1 when every heading is a known word, less for each guess
 * @param reasons one for each column that was taken
 * @param missing what a ledger would need and this table lacks; empty when it is one
 */
public record Recognition(
    LedgerColumns columns, double confidence, List<Reason> reasons, List<Missing> missing) {

  public Recognition {
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
  }

  /** Why a column was taken. */
  public enum Ground {
    /** Its heading is a known word. */
    HEADING,
    /** Its heading holds a known word. */
    PART_OF_HEADING,
    /** It is the only column of its type. */
    TYPE,
    /** Its values say so. */
    VALUES,
    /** People said so. */
    CHOSEN
  }

  /**
   * @param role as date, amount, in, out, direction, category, description, balance, wide
   * @param word the known word; empty where the heading did not decide
   */
  public record Reason(String role, String column, Ground ground, String word) {}

  /** What a table lacks to be a ledger. */
  public enum Missing {
    /** A column of days or months. */
    DATE,
    /** An amount, or money in and money out, or a column for each category. */
    AMOUNT,
    /** All amounts are positive and nothing tells money in from money out. */
    SIGN
  }

  /** By people's choice. */
  public static Recognition chosen(LedgerColumns columns) {
    var reasons =
        columns.names().stream()
            .map(name -> new Reason(role(columns, name), name, Ground.CHOSEN, ""))
            .toList();
    return new Recognition(columns, 1, reasons, List.of());
  }

  /** The same with signs the other way: the values of known categories said so. */
  public Recognition reversed() {
    var because = new java.util.ArrayList<>(reasons);
    because.add(new Reason("sign", columns.amount(), Ground.VALUES, ""));
    return new Recognition(columns.reversed(), confidence, because, missing);
  }

  private static String role(LedgerColumns columns, String name) {
    if (name.equals(columns.date())) {
      return "date";
    }
    if (name.equals(columns.amount())) {
      return "amount";
    }
    if (name.equals(columns.in())) {
      return "in";
    }
    if (name.equals(columns.out())) {
      return "out";
    }
    if (name.equals(columns.direction())) {
      return "direction";
    }
    if (name.equals(columns.category())) {
      return "category";
    }
    if (name.equals(columns.description())) {
      return "description";
    }
    return name.equals(columns.balance()) ? "balance" : "wide";
  }
}
