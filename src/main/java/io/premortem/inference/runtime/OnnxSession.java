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

  /** A column and the tensor it feeds; type is float or string. */
  record Input(String column, String input, String type) {}

  private OnnxSession(
      OrtSession session, List<Input> inputs, List<String> classes, boolean brought) {
    this.session = session;
    this.inputs = inputs;
    this.classes = classes;
    this.brought = brought;
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
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Input input : inputs) {
        tensors.put(input.input(), tensor(input, table));
      }
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

  private static OnnxTensor tensor(Input input, Table table) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Column column = table.column(input.column()).orElse(null);
    long[] shape = {table.rows(), 1};
    if (column instanceof Column.Numeric number && input.type().equals("float")) {
      float[] values = new float[number.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = (float) number.values()[row];
      }
      return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }
    if (column instanceof Column.Text text && input.type().equals("string")) {
      String[] values = new String[text.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = text.missing(row) ? "" : text.values()[row];
      }
      return OnnxTensor.createTensor(environment, values, shape);
    }
    throw new IllegalArgumentException(
        column == null
            ? "No column " + input.column()
            : "Column " + input.column() + " must be of type " + input.type());
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
