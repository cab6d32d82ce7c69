package io.premortem.dataset.customers.retention;

import java.util.ArrayList;
import java.util.List;

/**
 * What a table says of its customers. Months are written as 2025-03; intervals are 90 %.
 *
 * @param firstMonth first month of the table
 * @param lastMonth last month that the table covers in full
 * @param certainMonth last month in which a customer can be known to have left
 * @param customers in all
 * @param active of these, customers still at the last month that is known of them
 * @param interval usual months between two payments; 0 for subscriptions
 * @param cohorts the retention triangle
 * @param survival Kaplan–Meier curve of a customer's first stay, by age in months
 * @param medianMonths age at which half have left; {@code null} while fewer have
 * @param churn monthly churn of customers
 * @param revenue gross and net revenue retention; {@code null} without amounts or customers
 * @param concentration of revenue; {@code null} without amounts
 * @param notes what bears on all of this
 */
public record Retention(
    String firstMonth,
    String lastMonth,
    String certainMonth,
    long customers,
    long active,
    int interval,
    List<Cohort> cohorts,
    List<SurvivalPoint> survival,
    Integer medianMonths,
    Churn churn,
    RevenueRetention revenue,
    Concentration concentration,
    List<Note> notes) {

  /** Version of the rules in this package; part of the provenance. */
  public static final int RULES = 1;

  /** Seed of the bootstrap; the same table gives the same intervals. */
  public static final long SEED = 42;

  private static final int FEW = 20;

  public Retention {
    cohorts = List.copyOf(cohorts);
    survival = List.copyOf(survival);
    notes = List.copyOf(notes);
  }

  /**
   * From invoices or payments.
   *
   * @param today day of the upload, see {@link Days}
   * @return {@code null} when no month can be told from the next: less than three complete months,
   *     or no usable row
   */
  public static Retention of(InvoiceRows rows, int today) {
    return of(Invoices.history(rows, today));
  }

  /** From subscriptions; see {@link #of(InvoiceRows, int)}. */
  public static Retention of(SubscriptionRows rows, int today) {
    return of(Subscriptions.history(rows, today));
  }

  private static Retention of(History history) {
    var churn = history.customers().isEmpty() ? null : Churn.of(history);
    if (churn == null) {
      return null;
    }
    var survival = survival(history);
    return new Retention(
        Days.label(history.first()),
        Days.label(history.last()),
        Days.label(history.certain()),
        history.customers().size(),
        history.customers().stream().filter(c -> !c.spells().getLast().left()).count(),
        history.interval(),
        Cohorts.of(history),
        survival,
        median(survival),
        churn,
        RevenueRetention.of(history, churn, SEED),
        Concentration.of(history),
        notes(history));
  }

  private static List<SurvivalPoint> survival(History history) {
    int oldest = 0;
    for (Customer customer : history.customers()) {
      oldest = Math.max(oldest, customer.spells().getFirst().exposure());
    }
    long[] exits = new long[oldest + 1];
    long[] events = new long[oldest + 1];
    for (Customer customer : history.customers()) {
      var first = customer.spells().getFirst();
      exits[first.exposure()]++;
      events[first.exposure()] += first.left() ? 1 : 0;
    }
    return KaplanMeier.curve(exits, events, Estimate.Z90);
  }

  private static Integer median(List<SurvivalPoint> survival) {
    return survival.stream()
        .filter(point -> point.survival() <= 0.5)
        .map(SurvivalPoint::month)
        .findFirst()
        .orElse(null);
  }

  private static List<Note> notes(History history) {
    List<Note> notes = new ArrayList<>(history.notes());
    long returned = history.customers().stream().filter(c -> c.spells().size() > 1).count();
    long before = history.customers().stream().filter(c -> c.first() == history.first()).count();
    if (returned > 0) {
      notes.add(new Note(Note.Kind.CUSTOMERS_RETURNED, returned));
    }
    if (history.interval() > 0 && before > 0) {
      notes.add(new Note(Note.Kind.CUSTOMERS_FROM_BEFORE, before));
    }
    if (history.customers().size() < FEW) {
      notes.add(new Note(Note.Kind.CUSTOMERS_FEW, history.customers().size()));
    }
    return notes;
  }
}
