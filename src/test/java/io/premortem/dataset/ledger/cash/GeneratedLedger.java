package io.premortem.dataset.ledger.cash;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A company's bank account whose expected net burn is known in closed form, written as rows of text
 * and numbers; knows nothing of how it will be read.
 *
 * @param rows day, description, amount
 * @param burn expected cash out less cash in per month, without the raise
 * @param spending expected cash out per month
 */
record GeneratedLedger(List<Row> rows, double burn, double spending) {

  /** A movement. */
  record Row(LocalDate day, String description, double amount) {}

  /** What is paid now and then: chance per month, mean size and spread of its logarithm. */
  private record Lumpy(String description, double chance, double mean, double spread) {}

  private static final YearMonth START = YearMonth.of(2025, 1);

  /**
   * @param months whole months that the ledger covers
   * @param cut whether it also holds the end of the month before and the start of the one after
   */
  static GeneratedLedger of(int months, boolean cut, Random random) {
    double payroll = 40_000 + 80_000 * random.nextDouble();
    double cloud = payroll * (0.1 + 0.4 * random.nextDouble());
    double rent = 8_000;
    double sales = payroll * (0.1 + 0.5 * random.nextDouble());
    int customers = 3 + random.nextInt(12);
    var lumpy =
        List.of(
            new Lumpy("VAT payment", 0.33, 0.06 * payroll, 0.3),
            new Lumpy("Business travel", 0.5, 0.05 * payroll, 0.6),
            new Lumpy("服务器设备采购", 0.2, 0.15 * payroll, 0.5),
            new Lumpy("Legal fees", 0.25, 0.08 * payroll, 0.5),
            new Lumpy("Customer refund", 0.2, 0.03 * payroll, 0.5));
    List<Row> rows = new ArrayList<>();
    for (int m = cut ? -1 : 0; m < months + (cut ? 1 : 0); m++) {
      YearMonth month = START.plusMonths(m);
      add(rows, month, 1, "Office rent", -rent);
      add(rows, month, 28, "工资 payroll", -payroll * (1 + 0.03 * random.nextGaussian()));
      add(rows, month, 3, "GPU cloud", -lognormal(cloud, 0.25, random));
      add(rows, month, 27, "Bank charges", -120);
      for (Lumpy payment : lumpy) {
        if (random.nextDouble() < payment.chance()) {
          double size = lognormal(payment.mean() / payment.chance(), payment.spread(), random);
          add(rows, month, 1 + random.nextInt(28), payment.description(), -size);
        }
      }
      for (int customer = 0; customer < customers; customer++) {
        // Four in five pay in a month; who does not is gone for this month.
        if (random.nextDouble() < 0.8) {
          double paid = lognormal(sales / customers / 0.8, 0.4, random);
          add(rows, month, 1 + random.nextInt(28), "Customer payment " + customer, paid);
        }
      }
    }
    add(rows, START.plusMonths(months / 2), 15, "Seed round 融资", 40 * payroll);
    double lumps = lumpy.stream().mapToDouble(Lumpy::mean).sum();
    double spending = rent + payroll + cloud + 120 + lumps;
    if (cut) {
      LocalDate from = START.minusMonths(1).atDay(12);
      LocalDate to = START.plusMonths(months).atDay(17);
      rows.removeIf(row -> row.day().isBefore(from) || row.day().isAfter(to));
    }
    return new GeneratedLedger(rows, spending - sales, spending);
  }

  private static double lognormal(double mean, double spread, Random random) {
    return mean * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
  }

  private static void add(
      List<Row> rows, YearMonth month, int day, String description, double amount) {
    double cents = Math.round(amount * 100) / 100.0;
    rows.add(new Row(month.atDay(Math.min(day, month.lengthOfMonth())), description, cents));
  }
}
