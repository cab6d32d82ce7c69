package io.premortem.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes the sample data that the product ships, always the same bytes. Run {@link #main} after a
 * change; {@link SampleFilesTest} holds the shipped files to it.
 */
final class SampleFiles {

  static final Path FOLDER = Path.of("src/main/resources/samples");

  private static final int CLASSES = 10;
  private static final int FEATURES = 10;
  private static final int ROWS_PER_CLASS = 10;
  private static final YearMonth FIRST_MONTH = YearMonth.of(2024, 11);
  private static final int MONTHS = 24;

  private SampleFiles() {}

  public static void main(String... arguments) throws Exception {
    Files.write(FOLDER.resolve("article.csv"), bytes(article()));
    Files.write(FOLDER.resolve("ledger.csv"), bytes(ledger()));
  }

  static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * 100 rows, ten features, ten classes of ten rows: each class is a normal cloud around a centre
   * of its own, so that there is something to learn and some of it is hard.
   */
  static List<String> article() {
    var random = new Random(42);
    double[][] centres = new double[CLASSES][FEATURES];
    for (double[] centre : centres) {
      for (int i = 0; i < FEATURES; i++) {
        centre[i] = 1.6 * random.nextGaussian();
      }
    }
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < CLASSES * ROWS_PER_CLASS; row++) {
      int label = row % CLASSES;
      var line = new StringBuilder();
      for (int i = 0; i < FEATURES; i++) {
        line.append(amount("%.4f", centres[label][i] + 0.8 * random.nextGaussian())).append(',');
      }
      rows.add(line.append(label).toString());
    }
    Collections.shuffle(rows, random);
    var header = new StringBuilder();
    for (int i = 1; i <= FEATURES; i++) {
      header.append("feature_").append(i).append(',');
    }
    rows.addFirst(header + "target");
    return rows;
  }

  /** One movement of money. */
  private record Entry(LocalDate date, String description, String category, double amount) {}

  /**
   * 24 months of a young model company: a pre-seed round at the start, a seed round in month 10,
   * subscriptions that grow by about six per cent a month and pay late now and then, payroll that
   * grows by hires, a cloud bill that follows usage, and the small things.
   */
  static List<String> ledger() {
    var random = new Random(7);
    List<Entry> entries = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      costs(entries, month, random);
      income(entries, month, random);
      rounds(entries, month);
    }
    entries.sort(Comparator.comparing(Entry::date));
    List<String> lines = new ArrayList<>();
    lines.add("date,description,category,amount,balance");
    double balance = 850_000;
    for (Entry entry : entries) {
      balance += entry.amount();
      lines.add(
          "%s,%s,%s,%s,%s"
              .formatted(
                  entry.date(),
                  entry.description(),
                  entry.category(),
                  amount("%.2f", entry.amount()),
                  amount("%.2f", balance)));
    }
    return lines;
  }

  private static void costs(List<Entry> entries, int month, Random random) {
    int people = 5 + month / 4;
    add(
        entries,
        month,
        10,
        "Salaries " + people + " people",
        "payroll",
        -people * 24_500 * (1 + 0.01 * random.nextGaussian()));
    add(
        entries,
        month,
        14,
        "Social insurance and housing fund",
        "payroll",
        -people * 6_900 * (1 + 0.02 * random.nextGaussian()));
    add(entries, month, 3, "Office rent", "rent", month < 12 ? -18_000 : -24_000);
    add(
        entries,
        month,
        5,
        "GPU cloud",
        "compute",
        -32_000 * Math.pow(1.035, month) * Math.exp(0.15 * random.nextGaussian()));
    add(
        entries,
        month,
        7,
        "Object storage and traffic",
        "compute",
        -4_200 * Math.pow(1.03, month) * Math.exp(0.1 * random.nextGaussian()));
    add(entries, month, 18, "Developer tools", "software", -people * 420.0);
    add(
        entries,
        month,
        21,
        "Data labelling",
        "data",
        -9_000 * Math.exp(0.4 * random.nextGaussian()));
    add(
        entries,
        month,
        24,
        "Online advertising",
        "marketing",
        -7_500 * Math.exp(0.3 * random.nextGaussian()));
    add(entries, month, 28, "Bank charges", "fees", -60 - 90 * random.nextDouble());
    if (month % 3 == 2) {
      add(entries, month, 15, "Bookkeeping and tax filing", "professional", -6_800);
      add(entries, month, 16, "Value added tax", "tax", -2_100 * Math.pow(1.18, month / 3.0));
    }
    if (random.nextInt(4) == 0) {
      add(
          entries,
          month,
          20,
          "Travel to a customer",
          "travel",
          -2_000 - 6_000 * random.nextDouble());
    }
    if (month == 6 || month == 17) {
      add(entries, month, 12, "Workstations", "equipment", -58_000);
    }
    if (month == 11) {
      add(entries, month, 22, "Algorithm filing and security assessment", "legal", -46_000);
    }
  }

  private static void income(List<Entry> entries, int month, Random random) {
    double expected = 21_000 * Math.pow(1.06, month);
    add(
        entries,
        month,
        2,
        "Card payments of subscriptions",
        "revenue",
        expected * 0.6 * Math.exp(0.08 * random.nextGaussian()));
    int invoices = 1 + random.nextInt(3);
    for (int i = 0; i < invoices; i++) {
      // About one invoice in eight is paid next month.
      int late = random.nextInt(8) == 0 ? 1 : 0;
      if (month + late < MONTHS) {
        add(
            entries,
            month + late,
            6 + random.nextInt(20),
            "Invoice " + (1000 + month * 10 + i),
            "revenue",
            expected * 0.4 / invoices * Math.exp(0.2 * random.nextGaussian()));
      }
    }
    if (month % 12 == 8) {
      add(entries, month, 25, "Innovation grant", "grant", 120_000);
    }
  }

  private static void rounds(List<Entry> entries, int month) {
    if (month == 0) {
      add(entries, month, 8, "Pre-seed round", "funding", 2_000_000);
    }
    if (month == 10) {
      add(entries, month, 19, "Seed round", "funding", 4_500_000);
    }
  }

  private static void add(
      List<Entry> entries, int month, int day, String description, String category, double amount) {
    entries.add(
        new Entry(
            FIRST_MONTH.plusMonths(month).atDay(day),
            description,
            category,
            Math.round(amount * 100) / 100.0));
  }

  private static String amount(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
