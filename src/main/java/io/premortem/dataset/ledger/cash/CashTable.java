package io.premortem.dataset.ledger.cash;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A ledger in months. Money is in the ledger's currency and never negative unless it says so.
 *
 * @param months from the first to the last, without gaps
 * @param categories largest spending first
 * @param rows rows that were counted
 * @param skipped rows without a readable day or amount
 * @param first earliest day
 * @param last latest day
 * @param balance after the last movement; null when there is no balance column
 */
public record CashTable(
    List<Month> months,
    List<CategoryTotal> categories,
    long rows,
    long skipped,
    LocalDate first,
    LocalDate last,
    Double balance) {

  public CashTable {
    months = List.copyOf(months);
    categories = List.copyOf(categories);
  }

  /** Why a month is left out of the estimates. */
  public enum Exclusion {
    /** The ledger begins after the days on which other months begin. */
    STARTS_LATE,
    /** The ledger ends before the days on which other months end. */
    ENDS_EARLY,
    /** It has no movement at all. */
    EMPTY
  }

  /**
   * @param in cash in but for {@code apart}
   * @param out cash out
   * @param apart money of investors, lenders and grants
   * @param exclusion null when the month counts
   */
  public record Month(
      YearMonth month, double in, double out, double apart, long entries, Exclusion exclusion) {

    /** Net burn: cash out less cash in, negative when more came in. */
    public double burn() {
      return out - in;
    }

    public boolean counts() {
      return exclusion == null;
    }
  }

  /**
   * @param category id, as in {@code categories.txt}, or {@code other}
   * @param in over all months
   * @param out over all months
   */
  public record CategoryTotal(String category, Category.Kind kind, double in, double out) {}

  /** The months that the estimates rest on. */
  public List<Month> counted() {
    return months.stream().filter(Month::counts).toList();
  }

  /**
   * Whether more money came in than went out under headings of spending: signs are the other way.
   */
  public boolean looksReversed() {
    double in = 0;
    double out = 0;
    for (CategoryTotal total : categories) {
      if (total.kind() == Category.Kind.OUT) {
        in += total.in();
        out += total.out();
      }
    }
    return in > out;
  }
}
