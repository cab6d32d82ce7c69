package io.premortem.dataset.customers;

import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a table is, from its headings and types. */
sealed interface Recognition {

  /**
   * A table of invoices or subscriptions.
   *
   * @param choices a reason for each column
   */
  record Recognised(Mapping mapping, List<Choice> choices) implements Recognition {}

  /** None of both, and why. */
  record Unrecognised(Reason reason) implements Recognition {}

  /**
   * Why a column plays a role.
   *
   * @param word of its heading
   */
  record Choice(Role role, String column, String word) {}

  /** Why there are no figures. */
  enum Reason {
    /** No column names a customer. */
    NO_CUSTOMER,
    /** No column has dates that are those of invoices or subscriptions. */
    NO_DATE,
    /** Subscriptions begin, and no column says when they end. */
    NO_END,
    /** No column has amounts. */
    NO_AMOUNT,
    /** Each customer has one row, so that there is nothing to come back to. */
    ONE_ROW_EACH,
    /** The roles are known; the months are too few, or no row is usable. */
    TOO_SHORT
  }

  static Recognition of(Profile profile) {
    Map<Role, Choice> best = new TreeMap<>();
    for (Role role : Role.values()) {
      best(role, profile.columns(), Set.of()).ifPresent(choice -> best.put(role, choice));
    }
    if (!best.containsKey(Role.CUSTOMER)) {
      return new Unrecognised(Reason.NO_CUSTOMER);
    }
    if (best.containsKey(Role.START) && best.containsKey(Role.END)) {
      return subscriptions(best, profile);
    }
    return invoices(best, profile);
  }

  private static Recognition subscriptions(Map<Role, Choice> best, Profile profile) {
    var start = best.get(Role.START);
    // "from" and "to", or "start" and "end", are two columns; one heading cannot be both.
    var end = best(Role.END, profile.columns(), Set.of(start.column()));
    if (end.isEmpty()) {
      return new Unrecognised(Reason.NO_END);
    }
    best.remove(Role.DATE);
    best.put(Role.END, end.get());
    var mapping =
        Mapping.subscriptions(
            column(best, Role.CUSTOMER),
            start.column(),
            end.get().column(),
            column(best, Role.STATUS),
            column(best, Role.AMOUNT));
    return new Recognised(mapping, List.copyOf(best.values()));
  }

  private static Recognition invoices(Map<Role, Choice> best, Profile profile) {
    if (!best.containsKey(Role.DATE)) {
      return new Unrecognised(best.containsKey(Role.START) ? Reason.NO_END : Reason.NO_DATE);
    }
    if (!best.containsKey(Role.AMOUNT)) {
      return new Unrecognised(Reason.NO_AMOUNT);
    }
    String customer = column(best, Role.CUSTOMER);
    var profiled =
        profile.columns().stream().filter(c -> c.name().equals(customer)).findFirst().orElseThrow();
    if (profiled.distinct() == profile.rows() - profiled.missing()) {
      return new Unrecognised(Reason.ONE_ROW_EACH);
    }
    best.keySet().retainAll(Set.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT));
    var mapping = Mapping.invoices(customer, column(best, Role.DATE), column(best, Role.AMOUNT));
    return new Recognised(mapping, List.copyOf(best.values()));
  }

  /** The column whose heading speaks most clearly; the first among equals. */
  private static Optional<Choice> best(Role role, List<ColumnProfile> columns, Set<String> taken) {
    record Candidate(ColumnProfile column, Headings.Match match) {}
    List<Candidate> candidates = new ArrayList<>();
    for (ColumnProfile column : columns) {
      if (role.fits(column) && !taken.contains(column.name())) {
        Headings.match(role, column.name())
            .ifPresent(match -> candidates.add(new Candidate(column, match)));
      }
    }
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> candidate.match().rank()))
        .map(c -> new Choice(role, c.column().name(), c.match().word()));
  }

  private static String column(Map<Role, Choice> best, Role role) {
    return best.containsKey(role) ? best.get(role).column() : null;
  }
}
