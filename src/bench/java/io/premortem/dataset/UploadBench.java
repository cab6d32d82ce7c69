package io.premortem.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.duckdb.DuckDBDriver;

/**
 * Uploads 1,000,000 rows of 20 columns to a running application, from the last byte to the finished
 * profile, beside what DuckDB takes to read and summarize the same file.
 *
 * <p>Arguments: process id of the application, and how often.
 */
public final class UploadBench {
  private static final String API = "http://localhost:8080/api/v1/o/acme/datasets";
  private static final String TOKEN =
      "http://localhost:8180/realms/premortem/protocol/openid-connect/token";
  private static final String BOUNDARY = "bench-boundary";
  private static final int ROWS = 1_000_000;

  private UploadBench() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of("target/bench-upload.csv");
    write(file);
    System.out.printf("file: %d MB%n", Files.size(file) / 1_000_000);
    long before = peak(args[0]);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      double duck = duckdb(file);
      double ours = upload(file, token());
      System.out.printf("duckdb %.2f s, application %.2f s, ratio %.2f%n", duck, ours, ours / duck);
    }
    long after = peak(args[0]);
    System.out.printf("peak memory: %d MiB before, %d MiB after%n", before >> 10, after >> 10);
  }

  /** Two thirds numbers, the rest dates, times, categories and text, a few missing. */
  private static void write(Path file) throws IOException {
    var random = new SplittableRandom(42);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int c = 0; c < 20; c++) {
        out.write((c == 0 ? "" : ",") + "column_" + c);
      }
      out.write('\n');
      for (int r = 0; r < ROWS; r++) {
        for (int c = 0; c < 20; c++) {
          out.write((c == 0 ? "" : ",") + value(random, r, c));
        }
        out.write('\n');
      }
    }
  }

  private static String value(SplittableRandom random, int row, int column) {
    if (column > 0 && random.nextInt(100) == 0) {
      return "";
    }
    return switch (column) {
      case 0 -> Integer.toString(row + 1);
      case 1, 2 -> LocalDate.EPOCH.plusDays(15_000 + random.nextInt(5000)).toString();
      case 3 ->
          LocalDate.EPOCH.plusDays(15_000 + random.nextInt(5000))
              + " %02d:%02d:%02d"
                  .formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
      case 4, 5, 6 -> "category-" + random.nextInt(40);
      case 7 -> "customer " + random.nextInt(200_000);
      case 8 -> random.nextBoolean() ? "true" : "false";
      case 9, 10, 11, 12 -> Integer.toString(random.nextInt(100_000));
      default -> Double.toString(Math.round(random.nextDouble() * 1e6) / 100.0);
    };
  }

  private static double duckdb(Path file) throws SQLException, IOException {
    Path database = Path.of("target/bench.duckdb");
    Files.deleteIfExists(database);
    long start = System.nanoTime();
    try (Connection db =
            new DuckDBDriver().connect("jdbc:duckdb:" + database, new Properties());
        var statement = db.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute("CREATE TABLE t AS SELECT * FROM read_csv('" + file + "')");
      try (var rows = statement.executeQuery("SUMMARIZE t")) {
        while (rows.next()) {
          rows.getString(1);
        }
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double upload(Path file, String token) throws Exception {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(BOUNDARY);
    String tail = "\r\n--%s--\r\n".formatted(BOUNDARY);
    long[] sent = new long[1];
    try (var client = HttpClient.newHttpClient();
        InputStream content = Files.newInputStream(file)) {
      var parts = List.of(bytes(head), content, bytes(tail), new End(sent));
      var body = new SequenceInputStream(Collections.enumeration(parts));
      var request =
          HttpRequest.newBuilder(URI.create(API))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(BodyPublishers.ofInputStream(() -> body))
              .build();
      var answer = client.send(request, BodyHandlers.ofString());
      double seconds = (System.nanoTime() - sent[0]) / 1e9;
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      return seconds;
    }
  }

  /** Notes when everything before it has been read. */
  private static final class End extends InputStream {
    private final long[] time;

    End(long[] time) {
      this.time = time;
    }

    @Override
    public int read() {
      time[0] = System.nanoTime();
      return -1;
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String token() throws Exception {
    var form =
        "grant_type=password&client_id=premortem-cli&username=founder@acme.test"
            + "&password=premortem&scope=openid%20organization:*";
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(TOKEN))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      var answer = client.send(request, BodyHandlers.ofString()).body();
      var matcher = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer);
      if (!matcher.find()) {
        throw new IllegalStateException(answer);
      }
      return matcher.group(1);
    }
  }

  /** Highest resident memory so far, KiB. */
  private static long peak(String process) throws IOException {
    return Files.readAllLines(Path.of("/proc", process, "status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
