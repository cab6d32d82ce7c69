package io.premortem.inference.runtime;

import ai.onnxruntime.OrtEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs graphs that users brought for the first time, each in a process of its own with limits of
 * memory and time: one that wants too much, or makes ONNX Runtime crash, takes nobody with it.
 */
@ApplicationScoped
public class Trials {
  /** The JVM's own reservations, and two gigabytes for the graph. */
  private static final long ADDRESS_BYTES = 5L << 30;

  private static final long CPU_SECONDS = 20;
  private static final long PATIENCE_SECONDS = 60;
  private static final int SAID = 2_000;

  private final Semaphore one = new Semaphore(1);

  /** How a trial ends. */
  public sealed interface Outcome {
    /**
     * @param classes width of the output; 1 for a quantity
     */
    record Ran(int classes) implements Outcome {}

    /**
     * @param said last words of the process, for the log
     */
    record Failed(String said) implements Outcome {}
  }

  /**
   * @param onnx with inputs [N, 1] of floats and strings, and one output, {@code probabilities} or
   *     {@code value}
   */
  public Outcome run(byte[] onnx) throws InterruptedException {
    one.acquire();
    try {
      var directory = Files.createTempDirectory("premortem-trial-");
      var file = directory.resolve("graph.onnx");
      var log = directory.resolve("log");
      try {
        Files.write(file, onnx);
        return run(file, log);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(log);
        Files.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      one.release();
    }
  }

  private static Outcome run(Path file, Path log) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command(file))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return outcome(ended && process.exitValue() == 0, said(log));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Outcome outcome(boolean well, String said) {
    var words = said.strip().lines().reduce("", (_, line) -> line);
    return well && words.matches("classes \\d{1,6}")
        ? new Outcome.Ran(Integer.parseInt(words.substring("classes ".length())))
        : new Outcome.Failed(said);
  }

  private static List<String> command(Path file) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-Xmx256m",
        "-Xss1m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:CompressedClassSpaceSize=64m",
        "-XX:ReservedCodeCacheSize=32m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        place(GraphTrial.class) + File.pathSeparator + place(OrtEnvironment.class),
        GraphTrial.class.getName(),
        file.toString(),
        Long.toString(ADDRESS_BYTES),
        Long.toString(CPU_SECONDS));
  }

  /** The jar or directory that the class comes from. */
  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String said(Path log) throws IOException {
    var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    return text.substring(Math.max(0, text.length() - SAID));
  }
}
