package io.premortem.lab.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.premortem.lab.learn.Blend;
import io.premortem.lab.learn.Plain;
import io.premortem.lab.learn.TrainedModel;
import io.premortem.lab.learn.TrainedModel.InputType;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Writes a trained model as one ONNX graph: each column an input tensor [N, 1] (float or string),
 * outputs {@code label} (string [N]) and {@code probabilities} (float [N, K]), or {@code value}
 * (float [N, 1]). Layout and metadata in docs/methods/models.md.
 *
 * <p>Standard operators only, opset 17 and ai.onnx.ml 3 (ONNX 1.12, June 2022); opset 20 (ONNX
 * 1.15, October 2023) where dates or free text have to be taken apart.
 */
public final class OnnxExport {
  private static final int OPSET = 17;
  private static final int IR_VERSION = 8;
  private static final int TEXT_OPSET = 20;
  private static final int TEXT_IR_VERSION = 9;

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
    export.body();
    boolean texts = takesTextsApart(trained.model());
    ModelProto.Builder file =
        ModelProto.newBuilder()
            .setIrVersion(texts ? TEXT_IR_VERSION : IR_VERSION)
            .setProducerName("Premortem")
            .setProducerVersion(trained.provenance().engineVersion())
            .addOpsetImport(opset("", texts ? TEXT_OPSET : OPSET))
            .addOpsetImport(opset(Graph.ML, 3))
            .setGraph(export.graph.build());
    OnnxMetadata.of(trained)
        .forEach((key, value) -> file.addMetadataPropsBuilder().setKey(key).setValue(value));
    return file.build().toByteArray();
  }

  private static boolean takesTextsApart(TrainedModel model) {
    return model.body() instanceof Blend blend
        && blend.encodings().stream().anyMatch(EncodingGraph::takesTextsApart);
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

  private void body() {
    switch (model.body()) {
      case Plain plain -> new PlainGraph(graph, tensors).add(plain);
      case Blend blend -> new BlendGraph(graph, tensors).add(blend);
    }
    if (model.quantity()) {
      graph.output(InputNames.VALUE, DataType.FLOAT, 1);
    } else {
      label();
      graph.output(InputNames.LABEL, DataType.STRING, 0);
      graph.output(InputNames.PROBABILITIES, DataType.FLOAT, model.classes().size());
    }
  }

  private void label() {
    List<String> classes = model.classes();
    String index =
        graph.node(
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
  }
}
