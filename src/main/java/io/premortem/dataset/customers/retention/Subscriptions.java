package io.premortem.dataset.customers.retention;

import io.premortem.dataset.customers.retention.SubscriptionRows.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Customers from subscriptions. A customer is one from the month of its start to the month in which
 * it no longer has a subscription on the day after its end; a month without one between two
 * subscriptions is a late renewal, a longer pause is leaving and coming back. A subscription
 * without an end, or with one after the last complete month, has not ended.
 */
final class Subscriptions {

  private static final int OPEN = Integer.MAX_VALUE;

  /** First month, first month after, price per month. */
  private record Contract(int start, int end, double amount) {}

  private final SubscriptionRows rows;
  private final Tally tally;
  private final int today;

  private Subscriptions(SubscriptionRows rows, int today) {
    this.rows = rows;
    this.today = today;
    this.tally = new Tally(rows.customers().length);
  }

  /**
   * @param today day of the upload: a later end has not come yet
   */
  static History history(SubscriptionRows rows, int today) {
    return new Subscriptions(rows, today).history();
  }

  private History history() {
    boolean priced = rows.amounts() != null;
    for (int row = 0; row < tally.usable.length; row++) {
      check(row);
    }
    if (tally.isEmpty()) {
      return new History(List.of(), 0, 0, 0, priced, tally.notes());
    }
    int last = tally.lastComplete();
    var groups = Groups.of(rows.customers(), tally.usable);
    List<Customer> customers = new ArrayList<>();
    for (int customer = 0; customer < groups.size(); customer++) {
      var contracts = contracts(groups, customer, last);
      if (!contracts.isEmpty()) {
        customers.add(customer(groups.names().get(customer), contracts, last));
      }
    }
    return new History(List.copyOf(customers), tally.firstMonth(), last, 0, priced, tally.notes());
  }

  private void check(int row) {
    String customer = rows.customers()[row];
    int start = rows.starts()[row];
    int end = rows.ends()[row];
    if (customer == null || customer.isBlank() || start == Days.NONE || badAmount(row)) {
      tally.count(Note.Kind.ROWS_LEFT_OUT, 1);
    } else if (start > today) {
      tally.count(Note.Kind.ROWS_IN_FUTURE, 1);
    } else if (end != Days.NONE && end < start) {
      tally.count(Note.Kind.ROWS_END_FIRST, 1);
    } else if (end == Days.NONE && state(row) == State.ENDED) {
      tally.count(Note.Kind.ROWS_ENDED_UNDATED, 1);
    } else {
      tally.use(row);
      tally.see(start);
      if (ended(row)) {
        tally.see(end);
      }
    }
  }

  private boolean badAmount(int row) {
    return rows.amounts() != null && !Double.isFinite(rows.amounts()[row]);
  }

  private State state(int row) {
    return rows.states() == null ? State.UNKNOWN : rows.states()[row];
  }

  /** An active subscription's end is that of the paid period, not of the subscription. */
  private boolean ended(int row) {
    int end = rows.ends()[row];
    return end != Days.NONE && end <= today && state(row) != State.ACTIVE;
  }

  private List<Contract> contracts(Groups groups, int customer, int last) {
    List<Contract> contracts = new ArrayList<>();
    for (int at = groups.offsets()[customer]; at < groups.offsets()[customer + 1]; at++) {
      int row = groups.rows()[at];
      int start = Days.month(rows.starts()[row]);
      // A month's last day is a month's full use: the first month without is the next.
      int end = ended(row) ? Math.max(start + 1, Days.month(rows.ends()[row] + 1)) : OPEN;
      if (start <= last) {
        contracts.add(new Contract(start, end, rows.amounts() == null ? 0 : rows.amounts()[row]));
      } else {
        tally.count(Note.Kind.ROWS_IN_TORN_MONTH, 1);
      }
    }
    contracts.sort(
        Comparator.comparingInt(Contract::start)
            .thenComparingInt(Contract::end)
            .thenComparingDouble(Contract::amount));
    return bridged(contracts);
  }

  /** Extends the contract before a late renewal to it. */
  private static List<Contract> bridged(List<Contract> contracts) {
    int longest = -1;
    for (int i = 0; i < contracts.size(); i++) {
      var next = contracts.get(i);
      if (longest >= 0 && next.start() == contracts.get(longest).end() + 1) {
        var before = contracts.get(longest);
        contracts.set(longest, new Contract(before.start(), next.start(), before.amount()));
      }
      if (longest < 0 || next.end() > contracts.get(longest).end()) {
        longest = i;
      }
    }
    return contracts;
  }

  private Customer customer(String name, List<Contract> contracts, int last) {
    int first = contracts.getFirst().start();
    double[] rates = rows.amounts() == null ? new double[0] : rates(contracts, first, last);
    double billed = 0;
    for (int month = Math.max(first, last - History.YEAR + 1);
        month - first < rates.length;
        month++) {
      billed += rates[month - first];
    }
    return new Customer(name, first, last, spells(contracts, last), rates, billed);
  }

  private static List<Spell> spells(List<Contract> contracts, int last) {
    List<Spell> spells = new ArrayList<>();
    int start = contracts.getFirst().start();
    int end = contracts.getFirst().end();
    for (Contract contract : contracts) {
      if (contract.start() > end) {
        spells.add(new Spell(start, end, true));
        start = contract.start();
        end = contract.end();
      }
      end = Math.max(end, contract.end());
    }
    spells.add(new Spell(start, Math.min(end, last), end <= last));
    return List.copyOf(spells);
  }

  private static double[] rates(List<Contract> contracts, int first, int last) {
    int end = 0;
    for (Contract contract : contracts) {
      end = Math.max(end, Math.min(contract.end(), last + 1));
    }
    double[] rates = new double[end - first];
    for (Contract contract : contracts) {
      int stop = Math.min(contract.end(), end);
      for (int month = contract.start(); month < stop; month++) {
        rates[month - first] += contract.amount();
      }
    }
    return rates;
  }
}
