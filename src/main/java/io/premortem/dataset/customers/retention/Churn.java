package io.premortem.dataset.customers.retention;

import java.util.ArrayList;
import java.util.List;

/**
 * Monthly churn of customers.
 *
 * @param all over the whole table
 * @param recent over the last {@link #RECENT} months that are known; {@code null} where nobody was
 *     at risk
 * @param months month by month, those with somebody at risk
 */
public record Churn(ChurnRate all, ChurnRate recent, List<ChurnRate> months) {

  /** Months of the recent window. */
  public static final int RECENT = 6;

  public Churn {
    months = List.copyOf(months);
  }

  /** Empty ({@code null}) when no customer was ever at risk. */
  static Churn of(History history) {
    int first = history.first();
    int certain = history.certain();
    int size = Math.max(0, certain - first);
    if (size == 0) {
      return null;
    }
    long[] left = new long[size];
    long[] atRisk = atRisk(history, size, left);
    List<ChurnRate> months = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (atRisk[i] > 0) {
        months.add(ChurnRate.of(first + 1 + i, left[i], atRisk[i]));
      }
    }
    return months.isEmpty()
        ? null
        : new Churn(
            window(first, left, atRisk, 0),
            window(first, left, atRisk, Math.max(0, size - RECENT)),
            months);
  }

  /** Customers at risk by month after the first; counts those that left into {@code left}. */
  private static long[] atRisk(History history, int size, long[] left) {
    long[] change = new long[size + 1];
    for (Customer customer : history.customers()) {
      for (Spell spell : customer.spells()) {
        if (spell.exposure() > 0) {
          change[spell.start() - history.first()]++;
          change[spell.end() - history.first()]--;
        }
        if (spell.left()) {
          left[spell.end() - history.first() - 1]++;
        }
      }
    }
    long[] atRisk = new long[size];
    long running = 0;
    for (int i = 0; i < size; i++) {
      running += change[i];
      atRisk[i] = running;
    }
    return atRisk;
  }

  private static ChurnRate window(int first, long[] left, long[] atRisk, int from) {
    long events = 0;
    long exposure = 0;
    for (int i = from; i < left.length; i++) {
      events += left[i];
      exposure += atRisk[i];
    }
    return exposure == 0 ? null : ChurnRate.of(first + 1 + from, events, exposure);
  }
}
