package io.premortem.dataset.customers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes the sample table of customer invoices, always the same bytes; {@link CustomerSampleTest}
 * holds the shipped file to it. Run {@link #main} after a change.
 *
 * <p>18 months of a young company with 120 customers: most pay monthly and about one in 25 of them
 * leaves in a month; some pay by the quarter or year; some grow into a larger plan; some pay a
 * month late; one is much larger than the others; a few invoices are corrected by a credit note.
 */
final class CustomerSample {

  static final Path FILE = Path.of("src/main/resources/samples/customers.csv");

  private static final int CUSTOMERS = 120;
  private static final int MONTHS = 18;
  private static final YearMonth FIRST = YearMonth.of(2025, 5);
  private static final double LEAVE = 0.04;
  private static final String[] PLANS = {"Starter", "Team", "Business"};
  private static final double[] PRICES = {490, 1_490, 4_900};

  private record Invoice(LocalDate date, String id, String name, String plan, double amount) {}

  private final Random random = new Random(11);
  private final List<Invoice> invoices = new ArrayList<>();

  private CustomerSample() {}

  public static void main(String... arguments) throws Exception {
    Files.write(FILE, bytes());
  }

  static byte[] bytes() {
    return (String.join("\n", new CustomerSample().lines()) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<String> lines() {
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      customer(customer);
    }
    invoices.sort(Comparator.comparing(Invoice::date).thenComparing(Invoice::id));
    List<String> lines = new ArrayList<>();
    lines.add("invoice_no,invoice_date,customer_id,customer,plan,amount");
    for (int i = 0; i < invoices.size(); i++) {
      var invoice = invoices.get(i);
      lines.add(
          String.format(
              Locale.ROOT,
              "INV-%05d,%s,%s,%s,%s,%.2f",
              i + 1,
              invoice.date(),
              invoice.id(),
              invoice.name(),
              invoice.plan(),
              invoice.amount()));
    }
    return lines;
  }

  private void customer(int number) {
    boolean large = number == 3;
    // A third are there at the start, the others come evenly.
    int start = number < CUSTOMERS / 3 ? 0 : 1 + random.nextInt(MONTHS - 1);
    int interval = number % 12 == 5 ? 12 : number % 8 == 2 ? 3 : 1;
    int plan = large ? 2 : Math.min(2, (int) Math.abs(random.nextGaussian() * 1.1));
    double seats = large ? 9 : 1 + random.nextInt(3) * 0.5;
    int day = 1 + random.nextInt(27);
    for (int month = start; month < MONTHS; month += interval) {
      if (month > start && !large && random.nextDouble() < 1 - Math.pow(1 - LEAVE, interval)) {
        return;
      }
      if (random.nextInt(25) == 0 && plan < 2) {
        plan++;
      }
      boolean late = interval == 1 && month > start && random.nextInt(60) == 0;
      if (!late) {
        bill(number, month, day, plan, PRICES[plan] * seats * interval);
      }
    }
  }

  private void bill(int number, int month, int day, int plan, double amount) {
    var date = FIRST.plusMonths(month).atDay(day);
    var id = String.format(Locale.ROOT, "C-%04d", 1000 + 7 * number);
    var name = String.format(Locale.ROOT, "Customer %03d", number + 1);
    invoices.add(new Invoice(date, id, name, PLANS[plan], amount));
    if (random.nextInt(150) == 0) {
      invoices.add(new Invoice(date.plusDays(1), id, name, PLANS[plan], -0.2 * amount));
    }
  }
}
