package io.premortem.dataset.ledger.cash;

import io.premortem.dataset.ledger.cash.CashTable.Exclusion;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which months a ledger covers whole. A ledger is cut where it was exported, so only the first and
 * the last month can be incomplete: they are when they begin later, or end earlier, than four in
 * five of the other months do.
 */
final class Completeness {
  private static final double SHARE = 0.8;

  /** A month that begins by this day or ends this many days before its end is whole anyway. */
  private static final int TOLERANCE = 3;

  /** First and last day of a month with a movement. */
  record Days(int first, int last) {}

  private final SortedMap<YearMonth, Days> months;

  Completeness(Map<YearMonth, Days> months) {
    this.months = new TreeMap<>(months);
  }

  /** Null when the month is complete. */
  Exclusion exclusion(YearMonth month) {
    Days days = months.get(month);
    if (days == null) {
      return Exclusion.EMPTY;
    }
    if (month.equals(months.firstKey()) && days.first() > latestUsualStart(month)) {
      return Exclusion.STARTS_LATE;
    }
    int daysBefore = month.lengthOfMonth() - days.last();
    return month.equals(months.lastKey()) && daysBefore > earliestUsualEnd(month)
        ? Exclusion.ENDS_EARLY
        : null;
  }

  private int latestUsualStart(YearMonth than) {
    var others =
        months.entrySet().stream()
            .filter(other -> !other.getKey().equals(than))
            .map(other -> other.getValue().first())
            .sorted()
            .toList();
    return Math.max(TOLERANCE, usual(others));
  }

  /** In days before the end of the month. */
  private int earliestUsualEnd(YearMonth than) {
    var others =
        months.entrySet().stream()
            .filter(other -> !other.getKey().equals(than))
            .map(other -> other.getKey().lengthOfMonth() - other.getValue().last())
            .sorted()
            .toList();
    return Math.max(TOLERANCE, usual(others));
  }

  private static int usual(List<Integer> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(SHARE * sorted.size()) - 1);
  }
}
