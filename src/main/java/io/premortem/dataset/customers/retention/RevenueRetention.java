package io.premortem.dataset.customers.retention;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a unit of revenue. Gross counts only what shrinks or leaves, net adds what stays
 * and grows; new customers count in neither. Intervals by bootstrap over customers.
 *
 * @param customers with revenue at risk
 * @param gross share that is kept from a month to the next, over the whole table
 * @param net the same with growth
 * @param recentGross over the last {@link Churn#RECENT} months that are known; may be {@code null}
 * @param recentNet the same with growth; may be {@code null}
 * @param yearGross share that is kept over twelve months; {@code null} while too few customers are
 *     known for that long
 * @param yearNet the same with growth; may be {@code null}
 */
public record RevenueRetention(
    int customers,
    Estimate gross,
    Estimate net,
    Estimate recentGross,
    Estimate recentNet,
    Estimate yearGross,
    Estimate yearNet) {

  /** Fewest customers that a bootstrap can say something about. */
  public static final int FEWEST = 10;

  /** Empty ({@code null}) without amounts or with fewer than {@link #FEWEST} customers. */
  static RevenueRetention of(History history, long seed) {
    int recent = history.certain() - Churn.RECENT;
    List<double[]> all = new ArrayList<>();
    List<double[]> last = new ArrayList<>();
    List<double[]> year = new ArrayList<>();
    for (Customer customer : history.customers()) {
      keep(all, steps(customer, customer.first()));
      keep(last, steps(customer, Math.max(recent, customer.first())));
      keep(year, year(customer));
    }
    if (!history.amounts() || all.size() < FEWEST) {
      return null;
    }
    var monthly = Bootstrap.ratios(all, seed);
    var recently = last.size() < FEWEST ? null : Bootstrap.ratios(last, seed);
    var yearly = year.size() < FEWEST ? null : Bootstrap.ratios(year, seed);
    return new RevenueRetention(
        all.size(),
        monthly[0],
        monthly[1],
        recently == null ? null : recently[0],
        recently == null ? null : recently[1],
        yearly == null ? null : yearly[0],
        yearly == null ? null : yearly[1]);
  }

  private static void keep(List<double[]> sums, double[] sum) {
    if (sum[0] > 0) {
      sums.add(sum);
    }
  }

  /** Revenue before each step to the next month after {@code from}, what is kept, what follows. */
  private static double[] steps(Customer customer, int from) {
    double[] sum = new double[3];
    int end = Math.min(customer.certain(), customer.first() + customer.rates().length);
    for (int month = from + 1; month <= end; month++) {
      step(sum, customer.rate(month - 1), customer.rate(month));
    }
    return sum;
  }

  private static double[] year(Customer customer) {
    double[] sum = new double[3];
    int end = customer.certain();
    step(sum, customer.rate(end - History.YEAR), customer.rate(end));
    return sum;
  }

  private static void step(double[] sum, double before, double after) {
    if (before > 0) {
      sum[0] += before;
      sum[1] += Math.min(before, after);
      sum[2] += after;
    }
  }
}
