package io.premortem.inference;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * So many connections that each ask for one prediction after the other, and the memory of the
 * process that answers. Command in docs/benchmarks.md.
 */
public final class LoadBench {
  private LoadBench() {}

  /** Arguments: address of the prediction call, key, body, process id, connections, seconds. */
  public static void main(String[] args) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(args[0]))
            .header("Authorization", "Bearer " + args[1])
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(args[2]))
            .build();
    int connections = Integer.parseInt(args[4]);
    int seconds = Integer.parseInt(args[5]);
    run("warm-up", request, connections, Math.max(10, seconds / 4), args[3]);
    run("measured", request, connections, seconds, args[3]);
  }

  private static void run(
      String name, HttpRequest request, int connections, int seconds, String process)
      throws Exception {
    var times = new ConcurrentLinkedQueue<long[]>();
    var problems = new ConcurrentHashMap<String, LongAdder>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (var threads = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        threads.submit(() -> times.add(ask(request, end, problems)));
      }
      for (int i = 0; i <= 4; i++) {
        System.out.printf("%s: resident %d MiB%n", name, resident(process));
        TimeUnit.MILLISECONDS.sleep(seconds * 1000L / 5);
      }
    }
    long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    System.out.printf(
        "%s: %d connections, %d s, %d answers (%.0f/s), problems %s, p50 %.1f ms, p99 %.1f ms, resident %d MiB%n",
        name,
        connections,
        seconds,
        all.length,
        (double) all.length / seconds,
        problems,
        all[all.length / 2] / 1e6,
        all[(int) (all.length * 0.99)] / 1e6,
        resident(process));
  }

  /** A client of its own is a connection of its own. */
  private static long[] ask(
      HttpRequest request, long end, ConcurrentHashMap<String, LongAdder> problems) {
    List<Long> times = new ArrayList<>();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (System.nanoTime() < end) {
        long start = System.nanoTime();
        String problem = null;
        try {
          int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
          problem = status == 200 ? null : Integer.toString(status);
        } catch (IOException e) {
          problem = e.toString();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
        times.add(System.nanoTime() - start);
        if (problem != null) {
          problems.computeIfAbsent(problem, _ -> new LongAdder()).increment();
        }
      }
    }
    return times.stream().mapToLong(Long::longValue).toArray();
  }

  private static long resident(String process) throws IOException {
    return Files.readAllLines(Path.of("/proc", process, "status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }
}
