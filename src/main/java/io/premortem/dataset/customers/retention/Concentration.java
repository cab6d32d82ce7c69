package io.premortem.dataset.customers.retention;

import java.util.Comparator;
import java.util.List;

/**
 * How much of the revenue hangs on few customers. These are facts of the table, counted and not
 * estimated, so they have no interval.
 *
 * @param months complete months that the revenue is added over, at most twelve
 * @param customers with revenue in these months
 * @param revenue of these months, in the table's currency
 * @param largest share of the largest customer, 0 to 1
 * @param topFive share of the five largest, 0 to 1
 * @param hhi Herfindahl–Hirschman index, the sum of squared shares: 1/n to 1 (times 10,000 in the
 *     notation of competition authorities)
 * @param effective 1 / hhi: as many equal customers would be as concentrated
 * @param top the five largest
 */
public record Concentration(
    int months,
    int customers,
    double revenue,
    double largest,
    double topFive,
    double hhi,
    double effective,
    List<Holding> top) {

  private static final int TOP = 5;

  /**
   * A customer's part of the revenue.
   *
   * @param share 0 to 1
   */
  public record Holding(String customer, double amount, double share) {}

  public Concentration {
    top = List.copyOf(top);
  }

  /** Empty ({@code null}) when there is no revenue; a customer with more credits is left out. */
  static Concentration of(History history) {
    var paying =
        history.customers().stream()
            .filter(customer -> customer.billed() > 0)
            .sorted(
                Comparator.comparingDouble(Customer::billed)
                    .reversed()
                    .thenComparing(Customer::name))
            .toList();
    if (!history.amounts() || paying.isEmpty()) {
      return null;
    }
    double sum = paying.stream().mapToDouble(Customer::billed).sum();
    double hhi = paying.stream().mapToDouble(c -> c.billed() / sum * (c.billed() / sum)).sum();
    var top =
        paying.stream()
            .limit(TOP)
            .map(c -> new Holding(c.name(), c.billed(), c.billed() / sum))
            .toList();
    return new Concentration(
        Math.min(History.YEAR, history.last() - history.first() + 1),
        paying.size(),
        sum,
        top.getFirst().share(),
        Math.min(1, top.stream().mapToDouble(Holding::share).sum()),
        Math.min(1, hhi),
        1 / Math.min(1, hhi),
        top);
  }
}
