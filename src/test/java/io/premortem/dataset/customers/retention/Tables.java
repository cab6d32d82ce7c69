package io.premortem.dataset.customers.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Small tables for tests, row by row. */
final class Tables {

  static final int TODAY = day("2026-01-20");

  private final List<String> customers = new ArrayList<>();
  private final List<Integer> from = new ArrayList<>();
  private final List<Integer> to = new ArrayList<>();
  private final List<Double> amounts = new ArrayList<>();
  private final List<SubscriptionRows.State> states = new ArrayList<>();

  static int day(String iso) {
    return Days.parse(iso);
  }

  /** A payment on the fifth of each of the months of 2025. */
  Tables pays(String customer, double amount, int... months) {
    for (int month : months) {
      row(
          customer,
          LocalDate.of(2025, month, 5).toString(),
          null,
          amount,
          SubscriptionRows.State.UNKNOWN);
    }
    return this;
  }

  Tables row(String customer, String day, String end, double amount, SubscriptionRows.State state) {
    customers.add(customer);
    from.add(Days.parse(day));
    to.add(Days.parse(end));
    amounts.add(amount);
    states.add(state);
    return this;
  }

  Tables contract(String customer, String start, String end, double price) {
    return row(customer, start, end, price, SubscriptionRows.State.UNKNOWN);
  }

  InvoiceRows invoices() {
    return new InvoiceRows(names(), ints(from), amounts.stream().mapToDouble(a -> a).toArray());
  }

  SubscriptionRows subscriptions() {
    return new SubscriptionRows(
        names(),
        ints(from),
        ints(to),
        states.toArray(new SubscriptionRows.State[0]),
        amounts.stream().mapToDouble(a -> a).toArray());
  }

  private String[] names() {
    return customers.toArray(new String[0]);
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(value -> value).toArray();
  }
}
