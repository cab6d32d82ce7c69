package io.premortem.dataset.customers.retention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Customers from invoices. A customer's usual interval g is the (lower) median of the months
 * between its payments, or the table's where it paid once. It has left when more than 1.5 g whole
 * months pass without a payment; it counts as gone from the month in which the payment was due.
 * Whether a payment is late or the last one shows only g/2 + 1 months after it was due, so nothing
 * later than that before the table's last complete month is counted, neither staying nor leaving.
 */
final class Invoices {

  private static final int YEAR = History.YEAR;

  /** What a customer paid in a month. */
  private record Payment(int month, double amount) {}

  private final InvoiceRows rows;
  private final Tally tally;

  private Invoices(InvoiceRows rows) {
    this.rows = rows;
    this.tally = new Tally(rows.customers().length);
  }

  /**
   * @param today day of the upload: later rows cannot have happened
   */
  static History history(InvoiceRows rows, int today) {
    return new Invoices(rows).history(today);
  }

  private History history(int today) {
    for (int row = 0; row < tally.usable.length; row++) {
      check(row, today);
    }
    if (tally.isEmpty()) {
      return new History(List.of(), 0, 0, 1, rows.amounts() != null, tally.notes());
    }
    int last = tally.lastComplete();
    var groups = Groups.of(rows.customers(), tally.usable);
    List<List<Payment>> movements = new ArrayList<>();
    for (int customer = 0; customer < groups.size(); customer++) {
      movements.add(movements(groups, customer, last));
    }
    int usual = tableInterval(movements);
    List<Customer> customers = new ArrayList<>();
    for (int customer = 0; customer < groups.size(); customer++) {
      add(customers, groups.names().get(customer), movements.get(customer), usual, last);
    }
    return new History(
        List.copyOf(customers),
        tally.firstMonth(),
        last,
        usual,
        rows.amounts() != null,
        tally.notes());
  }

  private void check(int row, int today) {
    String customer = rows.customers()[row];
    int day = rows.days()[row];
    double amount = rows.amounts() == null ? 1 : rows.amounts()[row];
    if (customer == null || customer.isBlank() || day == Days.NONE || !Double.isFinite(amount)) {
      tally.count(Note.Kind.ROWS_LEFT_OUT, 1);
    } else if (day > today) {
      tally.count(Note.Kind.ROWS_IN_FUTURE, 1);
    } else {
      tally.use(row);
      tally.see(day);
      tally.count(Note.Kind.ROWS_CREDIT, amount < 0 ? 1 : 0);
    }
  }

  /** A customer's payments less its credits, month by month, up to the last complete month. */
  private List<Payment> movements(Groups groups, int customer, int last) {
    List<Payment> single = new ArrayList<>();
    for (int at = groups.offsets()[customer]; at < groups.offsets()[customer + 1]; at++) {
      int row = groups.rows()[at];
      int month = Days.month(rows.days()[row]);
      if (month <= last) {
        single.add(new Payment(month, rows.amounts() == null ? 1 : rows.amounts()[row]));
      } else {
        tally.count(Note.Kind.ROWS_IN_TORN_MONTH, 1);
      }
    }
    // In order of the amounts too, so that a sum does not depend on the order of the rows.
    single.sort(Comparator.comparingInt(Payment::month).thenComparingDouble(Payment::amount));
    List<Payment> months = new ArrayList<>();
    for (Payment payment : single) {
      if (!months.isEmpty() && months.getLast().month() == payment.month()) {
        double sum = months.removeLast().amount() + payment.amount();
        months.add(new Payment(payment.month(), sum));
      } else {
        months.add(payment);
      }
    }
    return months;
  }

  private static int[] paidMonths(List<Payment> movements) {
    return movements.stream().filter(p -> p.amount() > 0).mapToInt(Payment::month).toArray();
  }

  /** The lower median of the months between payments; 0 for a single payment. */
  private static int ownInterval(int[] months) {
    int[] gaps = new int[Math.max(0, months.length - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = months[i + 1] - months[i];
    }
    Arrays.sort(gaps);
    return gaps.length == 0 ? 0 : gaps[(gaps.length - 1) / 2];
  }

  private static int tableInterval(List<List<Payment>> movements) {
    int[] own =
        movements.stream()
            .mapToInt(m -> ownInterval(paidMonths(m)))
            .filter(g -> g > 0)
            .sorted()
            .toArray();
    return own.length == 0 ? 1 : own[(own.length - 1) / 2];
  }

  private void add(
      List<Customer> customers, String name, List<Payment> movements, int usual, int last) {
    int[] months = paidMonths(movements);
    if (months.length == 0) {
      return;
    }
    int own = ownInterval(months);
    tally.count(Note.Kind.CUSTOMERS_PAID_ONCE, own == 0 ? 1 : 0);
    int interval = own == 0 ? usual : own;
    int certain = last - interval / 2 - 1;
    var spells = spells(months, interval, certain);
    double[] rates = rows.amounts() == null ? new double[0] : rates(movements, interval, spells);
    customers.add(new Customer(name, months[0], certain, spells, rates, billed(movements, last)));
  }

  private static List<Spell> spells(int[] months, int interval, int certain) {
    int patience = interval + interval / 2;
    List<Spell> spells = new ArrayList<>();
    int start = months[0];
    for (int i = 1; i < months.length; i++) {
      if (months[i] - months[i - 1] - 1 > patience) {
        spells.add(new Spell(start, months[i - 1] + interval, true));
        start = months[i];
      }
    }
    int due = months[months.length - 1] + interval;
    boolean left = due <= certain;
    spells.add(new Spell(start, left ? due : Math.max(start, certain), left));
    return List.copyOf(spells);
  }

  /** The latest payment over the usual interval, for as long as the customer is one. */
  private static double[] rates(List<Payment> movements, int interval, List<Spell> spells) {
    int first = spells.getFirst().start();
    int end = spells.getLast().left() ? spells.getLast().end() : spells.getLast().end() + 1;
    double[] rates = new double[Math.max(1, end - first)];
    double rate = 0;
    int at = 0;
    List<Payment> paid = movements.stream().filter(p -> p.amount() > 0).toList();
    for (int month = first; month < first + rates.length; month++) {
      while (at < paid.size() && paid.get(at).month() <= month) {
        rate = paid.get(at++).amount() / interval;
      }
      int now = month;
      rates[month - first] = spells.stream().anyMatch(spell -> spell.covers(now)) ? rate : 0;
    }
    return rates;
  }

  private double billed(List<Payment> movements, int last) {
    if (rows.amounts() == null) {
      return 0;
    }
    double sum = 0;
    for (Payment payment : movements) {
      sum += payment.month() > last - YEAR ? payment.amount() : 0;
    }
    return sum;
  }
}
