package io.premortem.inference.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.List;
import java.util.function.Consumer;

/** Graphs as users bring them, good and bad. */
public final class SampleGraphs {
  public static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

  private SampleGraphs() {}

  /** A linear classifier of one wide input, in the layout of scikit-learn's exporter. */
  public static ModelProto.Builder linear(int width, List<String> classes) {
    var graph = GraphProto.newBuilder().setName("linear");
    graph.addInput(value("X", DataType.FLOAT, width));
    var weights = AttributeProto.newBuilder().setName("coefficients");
    weights.setType(AttributeProto.AttributeType.FLOATS);
    for (int label = 0; label < classes.size(); label++) {
      for (int column = 0; column < width; column++) {
        weights.addFloats(column == 2 ? label - 1 : 0);
      }
    }
    var offsets = AttributeProto.newBuilder().setName("intercepts");
    offsets.setType(AttributeProto.AttributeType.FLOATS);
    for (int label = 0; label < classes.size(); label++) {
      offsets.addFloats(label == 0 ? 2.5f : label == 1 ? 0 : -5);
    }
    var names = AttributeProto.newBuilder().setName("classlabels_strings");
    names.setType(AttributeProto.AttributeType.STRINGS);
    classes.forEach(name -> names.addStrings(ByteString.copyFromUtf8(name)));
    var softmax =
        AttributeProto.newBuilder()
            .setName("post_transform")
            .setType(AttributeProto.AttributeType.STRING)
            .setS(ByteString.copyFromUtf8("SOFTMAX"));
    graph.addNode(
        node("ai.onnx.ml", "LinearClassifier", List.of("X"), List.of("label", "scores"))
            .addAttribute(weights)
            .addAttribute(offsets)
            .addAttribute(names)
            .addAttribute(softmax));
    graph.addNode(
        node("ai.onnx.ml", "ZipMap", List.of("scores"), List.of("output_probability"))
            .addAttribute(names));
    graph.addOutput(value("label", DataType.STRING, 0));
    graph.addOutput(ValueInfoProto.newBuilder().setName("output_probability"));
    return model(graph);
  }

  /**
   * slope · column 2 + offset of one wide input, as {@code variable} [N, 1] in the layout of
   * scikit-learn's exporter.
   */
  public static ModelProto.Builder regression(int width, float slope, float offset) {
    var graph = GraphProto.newBuilder().setName("regression");
    graph.addInput(value("X", DataType.FLOAT, width));
    var weights = AttributeProto.newBuilder().setName("coefficients");
    weights.setType(AttributeProto.AttributeType.FLOATS);
    for (int column = 0; column < width; column++) {
      weights.addFloats(column == 2 ? slope : 0);
    }
    var offsets = AttributeProto.newBuilder().setName("intercepts");
    offsets.setType(AttributeProto.AttributeType.FLOATS).addFloats(offset);
    graph.addNode(
        node("ai.onnx.ml", "LinearRegressor", List.of("X"), List.of("variable"))
            .addAttribute(weights)
            .addAttribute(offsets));
    graph.addOutput(value("variable", DataType.FLOAT, 1));
    return model(graph);
  }

  /** As {@link #regression}, with the operator applied to what it gives. */
  public static ModelProto.Builder regression(int width, String operator) {
    var model = regression(width, 0.5f, -1);
    var graph = model.getGraphBuilder();
    graph.addNode(node("", operator, List.of("variable"), List.of("last")));
    graph.clearOutput().addOutput(value("last", DataType.FLOAT, 1));
    return model;
  }

  /** One float for each row of two named inputs, as [N]. */
  public static ModelProto.Builder flat() {
    var model = named(List.of("a", "b"));
    var graph = model.getGraphBuilder();
    var sum = node("", "ReduceMean", List.of("all"), List.of("flat"));
    graph.addNode(
        sum.addAttribute(integer("keepdims", 0))
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("axes")
                    .setType(AttributeProto.AttributeType.INTS)
                    .addInts(1)));
    graph.clearOutput().addOutput(value("flat", DataType.FLOAT, 0));
    return model;
  }

  /** Named float inputs [N, 1], softmax of two of their sums. */
  public static ModelProto.Builder named(List<String> inputs) {
    var graph = GraphProto.newBuilder().setName("named");
    inputs.forEach(name -> graph.addInput(value(name, DataType.FLOAT, 1)));
    var axis = integer("axis", 1);
    graph.addNode(node("", "Concat", inputs, List.of("all")).addAttribute(axis));
    graph.addNode(node("", "Softmax", List.of("all"), List.of("p")).addAttribute(axis));
    graph.addOutput(value("p", DataType.FLOAT, inputs.size()));
    return model(graph);
  }

  /** As {@link #named}, changed. */
  public static byte[] changed(Consumer<GraphProto.Builder> change) {
    var model = named(List.of("a", "b"));
    change.accept(model.getGraphBuilder());
    return model.build().toByteArray();
  }

  /** A loop that never ends. */
  public static byte[] looping() {
    var body =
        GraphProto.newBuilder()
            .setName("body")
            .addNode(node("", "Identity", List.of("i"), List.of("o")));
    return changed(
        graph ->
            graph.addNode(
                node("", "Loop", List.of("", ""), List.of("x"))
                    .addAttribute(
                        AttributeProto.newBuilder()
                            .setName("body")
                            .setType(AttributeProto.AttributeType.GRAPH)
                            .setG(body))));
  }

  /** Keeps to the rules, and wants the square of 400,000 floats: 640 GB. */
  public static byte[] greedy(List<String> inputs) {
    var model = named(inputs);
    var graph = model.getGraphBuilder();
    graph.addInitializer(floats("row", 1, 400_000));
    graph.addInitializer(floats("column", 400_000, 1));
    graph.addNode(0, node("", "Add", List.of("row", "column"), List.of("huge")));
    graph.addNode(
        1,
        node("", "ReduceMax", List.of("huge"), List.of("most"))
            .addAttribute(integer("keepdims", 1)));
    var concat = graph.getNodeBuilder(2);
    concat.clearInput().addAllInput(inputs).setOutput(0, "all0");
    graph.addNode(3, node("", "Add", List.of("all0", "most"), List.of("all")));
    return model.build().toByteArray();
  }

  public static TensorProto.Builder floats(String name, int rows, int columns) {
    var bytes = ByteString.copyFrom(new byte[rows * columns * 4]);
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(DataType.FLOAT.getNumber())
        .addDims(rows)
        .addDims(columns)
        .setRawData(bytes);
  }

  public static NodeProto.Builder node(
      String domain, String operator, List<String> inputs, List<String> outputs) {
    return NodeProto.newBuilder()
        .setDomain(domain)
        .setOpType(operator)
        .addAllInput(inputs)
        .addAllOutput(outputs);
  }

  public static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static ModelProto.Builder model(GraphProto.Builder graph) {
    var model = ModelProto.newBuilder().setIrVersion(8).setGraph(graph);
    model.addOpsetImportBuilder().setDomain("").setVersion(17);
    model.addOpsetImportBuilder().setDomain("ai.onnx.ml").setVersion(3);
    return model;
  }

  static ValueInfoProto value(String name, DataType type, int width) {
    var tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber());
    tensor.getShapeBuilder().addDimBuilder().setDimParam("N");
    if (width > 0) {
      tensor.getShapeBuilder().addDimBuilder().setDimValue(width);
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
