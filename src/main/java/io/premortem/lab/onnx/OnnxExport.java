package io.premortem.lab.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.premortem.lab.learn.DenseNetwork;
import io.premortem.lab.learn.Preparation;
import io.premortem.lab.learn.TrainedModel;
import io.premortem.lab.learn.TrainedModel.InputType;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Writes a trained model as one ONNX graph: each column an input tensor [N, 1] (float or string),
 * outputs {@code label} (string [N]) and {@code probabilities} (float [N, K]). Layout and metadata
 * in docs/methods/models.md.
 *
 * <p>Standard operators only, opset 17 and ai.onnx.ml 3 (ONNX 1.12, June 2022).
 */
public final class OnnxExport {
  private static final int IR_VERSION = 8;

  private final TrainedModel model;
  private final Graph graph = new Graph();
  private final Map<String, String> tensors = new HashMap<>();

  private OnnxExport(TrainedModel model) {
    this.model = model;
  }

  /** The file's bytes; the same result gives the same bytes. */
  public static byte[] bytes(Trained trained) {
    OnnxExport export = new OnnxExport(trained.model());
    export.inputs();
    export.outputs(export.network(export.prepared()));
    ModelProto.Builder file =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("Premortem")
            .setProducerVersion(trained.provenance().engineVersion())
            .addOpsetImport(opset("", 17))
            .addOpsetImport(opset(Graph.ML, 3))
            .setGraph(export.graph.build());
    OnnxMetadata.of(trained)
        .forEach((key, value) -> file.addMetadataPropsBuilder().setKey(key).setValue(value));
    return file.build().toByteArray();
  }

  private static OperatorSetIdProto opset(String domain, long version) {
    return OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(version).build();
  }

  private void inputs() {
    List<String> names = InputNames.of(model.inputs());
    for (int i = 0; i < names.size(); i++) {
      boolean number = model.inputs().get(i).type() == InputType.NUMBER;
      graph.input(names.get(i), number ? DataType.FLOAT : DataType.STRING);
      tensors.put(model.inputs().get(i).name(), names.get(i));
    }
  }

  /** The network's input [N, width]. */
  private String prepared() {
    List<String> blocks = new ArrayList<>();
    if (!model.preparation().numeric().isEmpty()) {
      blocks.add(standardised(model.preparation().numeric()));
    }
    for (Preparation.OneHot column : model.preparation().categorical()) {
      String hot =
          graph.node(
              Graph.ML,
              "OneHotEncoder",
              List.of(tensors.get(column.column())),
              Graph.texts("cats_strings", column.levels()),
              Graph.number("zeros", 1));
      blocks.add(graph.node("", "Flatten", List.of(hot), Graph.number("axis", 1)));
    }
    return graph.node("", "Concat", blocks, Graph.number("axis", 1));
  }

  private String standardised(List<Preparation.Standardised> columns) {
    float[] means = new float[columns.size()];
    float[] scales = new float[columns.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = columns.get(i).mean();
      scales[i] = columns.get(i).scale();
    }
    List<String> raw = columns.stream().map(column -> tensors.get(column.column())).toList();
    String joined = graph.node("", "Concat", raw, Graph.number("axis", 1));
    String centred = graph.node("", "Sub", List.of(joined, graph.constant(means, means.length)));
    return graph.node("", "Div", List.of(centred, graph.constant(scales, scales.length)));
  }

  private String network(String input) {
    DenseNetwork network = model.network();
    String value = input;
    for (int layer = 0; layer < network.layers(); layer++) {
      float[][] rows = network.weights()[layer];
      float[] bias = network.biases()[layer];
      float[] weights = new float[rows.length * bias.length];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(rows[i], 0, weights, i * bias.length, bias.length);
      }
      String matrix = graph.constant(weights, rows.length, bias.length);
      String vector = graph.constant(bias, bias.length);
      value = graph.node("", "Gemm", List.of(value, matrix, vector));
      if (layer < network.layers() - 1) {
        value = graph.node("", "Relu", List.of(value));
      }
    }
    return value;
  }

  private void outputs(String logits) {
    List<String> classes = model.classes();
    graph.node("", "Softmax", List.of(logits), InputNames.PROBABILITIES, Graph.number("axis", -1));
    String index =
        graph.node(
            "",
            "ArgMax",
            List.of(InputNames.PROBABILITIES),
            Graph.number("axis", 1),
            Graph.number("keepdims", 0));
    graph.node(
        Graph.ML,
        "LabelEncoder",
        List.of(index),
        InputNames.LABEL,
        Graph.numbers("keys_int64s", LongStream.range(0, classes.size()).boxed().toList()),
        Graph.texts("values_strings", classes));
    graph.output(InputNames.LABEL, DataType.STRING, 0);
    graph.output(InputNames.PROBABILITIES, DataType.FLOAT, classes.size());
  }
}
