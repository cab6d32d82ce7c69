package io.premortem.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Progress;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingRequest;
import io.premortem.lab.onnx.OnnxExport;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.Set;
import java.util.UUID;

/**
 * Predictions through the shared sessions beside a bare ONNX Runtime call in the same JVM: blocks of
 * either in turn, so that both see the same machine. Command in docs/benchmarks.md.
 */
public final class PredictionBench {
  private static final int COLUMNS = 12;
  private static final int BLOCKS = 60;
  private static final int CALLS = 400;
  private static final int BATCH = 10_000;
  private static final int BATCHES = 100;

  private PredictionBench() {}

  public static void main(String[] args) throws OrtException {
    var trained = train();
    byte[] onnx = OnnxExport.bytes(trained);
    var sessions = new OnnxSessions(512);
    var model = new UUID(0, 1);
    try (var bare = open(onnx, 1);
        var wide = open(onnx, Runtime.getRuntime().availableProcessors())) {
      var row = table(1, 7);
      single("warm-up", sessions, model, onnx, bare, row);
      single("single row", sessions, model, onnx, bare, row);
      var rows = table(BATCH, 8);
      batch("warm-up", sessions, model, onnx, bare, wide, rows);
      batch("10,000 rows", sessions, model, onnx, bare, wide, rows);
    }
  }

  private static void single(
      String name, OnnxSessions sessions, UUID model, byte[] onnx, OrtSession bare, Table row)
      throws OrtException {
    long[] ours = new long[BLOCKS * CALLS];
    long[] theirs = new long[BLOCKS * CALLS];
    for (int block = 0; block < BLOCKS; block++) {
      for (int call = 0; call < CALLS; call++) {
        long start = System.nanoTime();
        sessions.predict("bench", model, () -> onnx, row);
        ours[block * CALLS + call] = System.nanoTime() - start;
      }
      for (int call = 0; call < CALLS; call++) {
        long start = System.nanoTime();
        run(bare, row);
        theirs[block * CALLS + call] = System.nanoTime() - start;
      }
    }
    System.out.printf(
        "%s: service p50 %.1f µs, p99 %.1f µs; bare p50 %.1f µs, p99 %.1f µs; ratio of p50 %.2f%n",
        name,
        quantile(ours, 0.5),
        quantile(ours, 0.99),
        quantile(theirs, 0.5),
        quantile(theirs, 0.99),
        quantile(ours, 0.5) / quantile(theirs, 0.5));
  }

  private static void batch(
      String name,
      OnnxSessions sessions,
      UUID model,
      byte[] onnx,
      OrtSession bare,
      OrtSession wide,
      Table rows)
      throws OrtException {
    long[] ours = new long[BATCHES];
    long[] one = new long[BATCHES];
    long[] all = new long[BATCHES];
    for (int i = 0; i < BATCHES; i++) {
      settle();
      long start = System.nanoTime();
      sessions.predict("bench", model, () -> onnx, rows);
      ours[i] = System.nanoTime() - start;
      settle();
      start = System.nanoTime();
      run(bare, rows);
      one[i] = System.nanoTime() - start;
      settle();
      start = System.nanoTime();
      run(wide, rows);
      all[i] = System.nanoTime() - start;
    }
    double best = Math.min(quantile(one, 0.5), quantile(all, 0.5));
    System.out.printf(
        "%s: service %.0f µs; bare, 1 thread %.0f µs, all threads %.0f µs; throughput %.2f of the better%n",
        name,
        quantile(ours, 0.5),
        quantile(one, 0.5),
        quantile(all, 0.5),
        best / quantile(ours, 0.5));
  }

  /** The threads of ONNX Runtime look out for work for a while after a run, on a core of others. */
  private static void settle() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OrtSession open(byte[] onnx, int threads) throws OrtException {
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    return OrtEnvironment.getEnvironment().createSession(onnx, options);
  }

  /** As somebody would write it who has nothing else to do. */
  private static float[] run(OrtSession session, Table rows) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (var column : rows.columns()) {
        double[] values = ((Column.Numeric) column).values();
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
          floats[i] = (float) values[i];
        }
        tensors.put(
            column.name(),
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(floats), new long[] {floats.length, 1}));
      }
      try (var result = session.run(tensors, Set.of("probabilities"))) {
        var buffer = ((OnnxTensor) result.get("probabilities").orElseThrow()).getFloatBuffer();
        float[] probabilities = new float[buffer.remaining()];
        buffer.get(probabilities);
        return probabilities;
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static Trained train() {
    var table = table(4_000, 1);
    var target = new String[table.rows()];
    var first = ((Column.Numeric) table.columns().get(0)).values();
    var second = ((Column.Numeric) table.columns().get(1)).values();
    for (int i = 0; i < target.length; i++) {
      target[i] = first[i] * second[i] > 0 ? "same" : first[i] > 0 ? "up" : "down";
    }
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(new Column.Text("target", target));
    var request =
        new TrainingRequest(new Table(columns), "target", Recipe.ARTICLE, 42, "generated");
    return (Trained) Learner.train(request, Progress.SILENT, () -> false, System::nanoTime);
  }

  private static Table table(int rows, long seed) {
    var random = new SplittableRandom(seed);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(
          new Column.Numeric("x" + i, random.doubles(rows, -3, 3).toArray()));
    }
    return new Table(columns);
  }

  /** In microseconds. */
  private static double quantile(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))] / 1000.0;
  }
}
