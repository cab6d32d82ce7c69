package io.premortem.lab;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Tables for tests. */
public final class SampleTables {
  private SampleTables() {}

  public static Table iris() {
    return resource("iris.csv");
  }

  public static Table wine() {
    return resource("wine3.csv");
  }

  /** The article's example shape: 100 rows, 10 numeric features, 10 classes, all noise. */
  public static Table articleShape() {
    Random random = new Random(1);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      columns.add(new Column.Numeric("feature_" + i, random.doubles(100, 0, 1).toArray()));
    }
    columns.add(new Column.Numeric("label", random.ints(100, 0, 10).asDoubleStream().toArray()));
    return new Table(columns);
  }

  /**
   * Two numbers, two categories and awkward names; the target follows the category and a number.
   */
  public static Table mixed() {
    int n = 240;
    Random random = new Random(2);
    double[] size = random.doubles(n, -5, 5).toArray();
    double[] large = random.doubles(n, 1e6, 1e6 + 1000).toArray();
    String[] colour = new String[n];
    String[] city = new String[n];
    String[] target = new String[n];
    for (int i = 0; i < n; i++) {
      colour[i] = List.of("red", "green", "blue").get(random.nextInt(3));
      city[i] = List.of("北京", "上海").get(random.nextInt(2));
      target[i] = colour[i].equals("red") == size[i] > 0 ? "yes" : "no";
    }
    return new Table(
        List.of(
            new Column.Text("label", colour),
            new Column.Numeric("the size, in m", size),
            new Column.Text("城市", city),
            new Column.Numeric("premortem.large", large),
            new Column.Text("bought", target)));
  }

  /** Emoji and rare characters in names, levels, words and classes, which all matter. */
  public static Table emoji() {
    int n = 300;
    Random random = new Random(5);
    List<String> words = List.of("great", "🚀", "slow", "😡😡", "𠮷野家", "价格太贵", "love❤️it");
    String[][] texts = new String[3][n];
    double[] growth = random.doubles(n, -2, 2).toArray();
    for (int i = 0; i < n; i++) {
      int plan = random.nextInt(3);
      int word = random.nextInt(words.size());
      texts[0][i] = List.of("🚀 growth", "𠮷", "plain").get(plan);
      texts[1][i] = "%s and then %s, %d".formatted(words.get(word), words.get(i % 7), i);
      boolean up = growth[i] + plan + (word == 1 ? 2 : 0) + random.nextGaussian() > 1.5;
      texts[2][i] = up ? "👍" : "👎";
    }
    return new Table(
        List.of(
            new Column.Text("plan 🧾", texts[0]),
            new Column.Text("note", texts[1]),
            new Column.Numeric("📈", growth),
            new Column.Text("label", texts[2])));
  }

  /**
   * Every kind of column, with gaps: a number, a running number, a constant, a category, one of
   * many levels, a date, free text; {@code paid} is a quantity and {@code left} a class.
   */
  public static Table shop(int n) {
    Random random = new Random(3);
    double[] age = new double[n];
    double[] id = new double[n];
    double[] paid = new double[n];
    String[][] texts = new String[6][n];
    for (int i = 0; i < n; i++) {
      age[i] = i % 7 == 0 ? Double.NaN : 20 + random.nextInt(50);
      id[i] = 1000 + i;
      int city = random.nextInt(80);
      boolean angry = random.nextInt(3) == 0;
      texts[0][i] = i % 11 == 0 ? null : List.of("free", "basic", "pro").get(city % 3);
      texts[1][i] = "city " + city;
      texts[2][i] = "2024-%02d-%02dT%02d:00:00".formatted(1 + i % 12, 1 + i % 28, i % 24);
      texts[3][i] = (angry ? "please refund my order " : "thanks for the parcel ") + i;
      texts[4][i] = "constant";
      paid[i] = 10 + city % 5 + (angry ? 5 : 0) + random.nextGaussian();
      texts[5][i] = angry == random.nextInt(10) > 0 ? "yes" : "no";
    }
    return new Table(
        List.of(
            new Column.Numeric("id", id),
            new Column.Numeric("age", age),
            new Column.Text("plan", texts[0]),
            new Column.Text("city", texts[1]),
            new Column.Text("since", texts[2]),
            new Column.Text("message", texts[3]),
            new Column.Text("same", texts[4]),
            new Column.Numeric("paid", paid),
            new Column.Text("left", texts[5])));
  }

  public static Table csv(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table resource(String name) {
    try (InputStream in = SampleTables.class.getResourceAsStream(name)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table parse(String text) {
    List<String[]> rows = text.lines().map(line -> line.split(",", -1)).toList();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().length; i++) {
      int at = i;
      String name = rows.getFirst()[i];
      String[] cells = rows.stream().skip(1).map(row -> row[at]).toArray(String[]::new);
      boolean numeric = Arrays.stream(cells).allMatch(cell -> cell.matches("-?[0-9.]+(e-?\\d+)?"));
      columns.add(
          numeric
              ? new Column.Numeric(
                  name, Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray())
              : new Column.Text(name, cells));
    }
    return new Table(columns);
  }
}
