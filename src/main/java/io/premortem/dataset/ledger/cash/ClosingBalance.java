package io.premortem.dataset.ledger.cash;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The balance after the last movement, whichever way the rows are sorted. Each movement of the last
 * day leads from one balance to another; the day ends at the balance that is reached once more
 * often than it is left.
 */
final class ClosingBalance {
  /** Times reached less times left, by balance; compares 1.0 and 1.00 as the same. */
  private final Map<BigDecimal, Integer> visits = new TreeMap<>();

  private BigDecimal lowest;
  private LocalDate day;

  void add(LocalDate date, BigDecimal amount, BigDecimal balance) {
    if (day == null || date.isAfter(day)) {
      day = date;
      visits.clear();
      lowest = null;
    }
    if (date.equals(day)) {
      visits.merge(balance, 1, Integer::sum);
      visits.merge(balance.subtract(amount), -1, Integer::sum);
      lowest = lowest == null ? balance : lowest.min(balance);
    }
  }

  /** Null when there is none. Where it is not clear, the smallest that it can be, to be careful. */
  Double value() {
    return visits.entrySet().stream()
        .filter(visit -> visit.getValue() > 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> java.util.Optional.ofNullable(lowest))
        .map(BigDecimal::doubleValue)
        .orElse(null);
  }
}
