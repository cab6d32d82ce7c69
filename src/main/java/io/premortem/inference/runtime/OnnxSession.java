package io.premortem.inference.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An exported model ready to predict. Safe to use from many threads at once; {@link #close} only
 * when none of them predicts any more.
 */
public final class OnnxSession implements AutoCloseable {
  /** Most rows that a graph which a user brought runs at once: as many as its trial ran. */
  static final int BROUGHT_ROWS = 256;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OrtSession session;
  private final List<Input> inputs;
  private final List<String> classes;
  private final boolean brought;

  /** How many inputs are numbers. */
  private final int numbers;

  /** A column and the tensor it feeds; type is float or string. */
  record Input(String column, String input, String type) {}

  private OnnxSession(
      OrtSession session, List<Input> inputs, List<String> classes, boolean brought) {
    this.session = session;
    this.inputs = inputs;
    this.classes = classes;
    this.brought = brought;
    this.numbers = (int) inputs.stream().filter(input -> input.type().equals("float")).count();
  }

  /** Rows that one run may have. */
  int maxRows() {
    return brought ? BROUGHT_ROWS : Integer.MAX_VALUE;
  }

  /**
   * @param onnx a file made by {@code lab.onnx}
   * @param threads upper limit of threads within one prediction
   * @throws IllegalArgumentException when ONNX Runtime refuses the bytes or its metadata is missing
   */
  public static OnnxSession open(byte[] onnx, int threads) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      OrtSession session = OrtEnvironment.getEnvironment().createSession(onnx, options);
      try {
        Map<String, String> metadata = session.getMetadata().getCustomMetadata();
        return new OnnxSession(
            session,
            JSON.readValue(required(metadata, "premortem.inputs"), new TypeReference<>() {}),
            JSON.readValue(required(metadata, "premortem.classes"), new TypeReference<>() {}),
            "upload".equals(metadata.get("premortem.recipe")));
      } catch (OrtException | JsonProcessingException | RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (OrtException | JsonProcessingException e) {
      throw new IllegalArgumentException("Not a model of ours: " + e.getMessage(), e);
    }
  }

  private static String required(Map<String, String> metadata, String key) {
    if (!metadata.containsKey(key)) {
      throw new IllegalArgumentException("Not a model of ours: no metadata " + key);
    }
    return metadata.get(key);
  }

  /**
   * One prediction per row of the table; a missing number gives NaN, a missing text counts as an
   * unknown level.
   *
   * @throws IllegalArgumentException when an input column is absent or of the other type
   */
  public Predictions predict(Table table) {
    return predict(table, 0, table.rows());
  }

  /** As {@link #predict(Table)}, for rows {@code from} to before {@code to}. */
  Predictions predict(Table table, int from, int to) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      fill(tensors, table, from, to);
      // Without classes it is a quantity that is predicted.
      String answer = classes.isEmpty() ? "value" : "probabilities";
      try (OrtSession.Result result = session.run(tensors, Set.of(answer))) {
        OnnxTensor output = (OnnxTensor) result.get(answer).orElseThrow();
        FloatBuffer buffer = output.getFloatBuffer();
        float[] probabilities = new float[buffer.remaining()];
        buffer.get(probabilities);
        return new Predictions(classes, probabilities);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private void fill(Map<String, OnnxTensor> tensors, Table table, int from, int to)
      throws OrtException {
    int rows = to - from;
    // One piece of native memory for all numbers, which ONNX Runtime reads where it is.
    FloatBuffer floats = direct(numbers * rows);
    int at = 0;
    for (Input input : inputs) {
      Column column = table.column(input.column()).orElse(null);
      if (column instanceof Column.Numeric number && input.type().equals("float")) {
        tensors.put(input.input(), tensor(number, from, floats.slice(at, rows)));
        at += rows;
      } else if (column instanceof Column.Text text && input.type().equals("string")) {
        tensors.put(input.input(), tensor(text, from, to));
      } else {
        throw new IllegalArgumentException(
            column == null
                ? "No column " + input.column()
                : "Column " + input.column() + " must be of type " + input.type());
      }
    }
  }

  private static FloatBuffer direct(int size) {
    return ByteBuffer.allocateDirect(size * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  private static OnnxTensor tensor(Column.Numeric column, int from, FloatBuffer floats)
      throws OrtException {
    double[] values = column.values();
    int rows = floats.capacity();
    for (int row = 0; row < rows; row++) {
      floats.put(row, (float) values[from + row]);
    }
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), floats, new long[] {rows, 1});
  }

  private static OnnxTensor tensor(Column.Text column, int from, int to) throws OrtException {
    String[] values = new String[to - from];
    for (int row = from; row < to; row++) {
      values[row - from] = column.missing(row) ? "" : column.values()[row];
    }
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), values, new long[] {values.length, 1});
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed to close a session", e);
    }
  }
}
