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

  /** Revenue of customers: before a step, what of it is kept, what follows. */
  private static final class Sums {
    private final List<double[]> rows = new ArrayList<>();

    void add(double[] row) {
      if (row[0] > 0) {
        rows.add(row);
      }
    }

    /** Gross and net, or twice {@code null} where there are too few customers. */
    Estimate[] ratios(Churn churn, long seed) {
      if (rows.size() < FEWEST) {
        return new Estimate[2];
      }
      var ratios = Bootstrap.ratios(rows, seed);
      // Resampling cannot show a loss that has not happened yet; the churn of customers bounds it.
      if (ratios[0].low() == 1) {
        double loss = Math.min(1, churn.all().rate().high());
        ratios[0] = new Estimate(1, 1 - loss, 1);
      }
      return ratios;
    }
  }

  /** Empty ({@code null}) without amounts or with fewer than {@link #FEWEST} customers. */
  static RevenueRetention of(History history, Churn churn, long seed) {
    int recent = history.certain() - Churn.RECENT;
    var all = new Sums();
    var last = new Sums();
    var year = new Sums();
    for (Customer customer : history.customers()) {
      all.add(steps(customer, customer.first()));
      last.add(steps(customer, Math.max(recent, customer.first())));
      year.add(year(customer));
    }
    if (!history.amounts() || all.rows.size() < FEWEST) {
      return null;
    }
    var monthly = all.ratios(churn, seed);
    var recently = last.ratios(churn, seed);
    var yearly = year.ratios(churn, seed);
    return new RevenueRetention(
        all.rows.size(), monthly[0], monthly[1], recently[0], recently[1], yearly[0], yearly[1]);
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
