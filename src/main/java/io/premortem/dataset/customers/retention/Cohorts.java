package io.premortem.dataset.customers.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The retention triangle. Cohorts are months while there are at most 24 of them, else quarters
 * while there are at most 24, else years; so the table stays readable.
 */
final class Cohorts {

  private static final int ROWS = 24;
  private static final int LARGEST_AGE = 60;

  private final int unit;
  private final int ages;
  private final Map<Integer, long[][]> counts = new TreeMap<>();

  private Cohorts(int unit, int ages) {
    this.unit = unit;
    this.ages = ages;
  }

  static List<Cohort> of(History history) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Customer customer : history.customers()) {
      first = Math.min(first, customer.first());
      last = Math.max(last, customer.first());
    }
    if (first > last) {
      return List.of();
    }
    int oldest = Math.clamp(history.certain() - first, 0, LARGEST_AGE);
    var cohorts = new Cohorts(unit(last - first + 1), oldest + 1);
    history.customers().forEach(cohorts::add);
    return cohorts.list();
  }

  private static int unit(int months) {
    if (months <= ROWS) {
      return 1;
    }
    return months <= 3 * ROWS ? 3 : 12;
  }

  private void add(Customer customer) {
    int cohort = Math.floorDiv(customer.first(), unit);
    long[][] count = counts.computeIfAbsent(cohort, _ -> new long[ages + 1][2]);
    count[ages][0]++;
    int known = Math.min(ages - 1, customer.certain() - customer.first());
    for (int age = 0; age <= known; age++) {
      count[age][0]++;
      count[age][1] += customer.activeIn(customer.first() + age) ? 1 : 0;
    }
  }

  private List<Cohort> list() {
    List<Cohort> cohorts = new ArrayList<>();
    counts.forEach(
        (number, count) -> {
          List<Cohort.Cell> cells = new ArrayList<>();
          for (int age = 0; age < ages && count[age][0] > 0; age++) {
            var share = Wilson.interval(count[age][1], count[age][0], Estimate.Z90);
            cells.add(new Cohort.Cell(age, count[age][0], count[age][1], share));
          }
          cohorts.add(new Cohort(label(number), count[ages][0], cells));
        });
    return List.copyOf(cohorts);
  }

  private String label(int number) {
    return switch (unit) {
      case 1 -> Days.label(number);
      case 3 -> number / 4 + "-Q" + (number % 4 + 1);
      default -> Integer.toString(number);
    };
  }
}
