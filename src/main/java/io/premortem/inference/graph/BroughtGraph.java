package io.premortem.inference.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.premortem.inference.graph.GraphRefusal.Found;
import io.premortem.inference.graph.GraphRefusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A graph that keeps to the rules, and what it asks for and gives.
 *
 * @param inputs that must be fed
 * @param output name of the value [N, classes], or [N] or [N, 1] for a quantity
 * @param quantity whether the file says that there is one number for each row
 * @param single whether that value is float, and not double
 * @param classes as the graph names them; empty where it does not
 */
record BroughtGraph(
    ModelProto model,
    List<Input> inputs,
    String output,
    boolean quantity,
    boolean single,
    List<String> classes) {

  /**
   * @param width values in a row; 0 where the graph leaves it open
   */
  record Input(String name, DataType type, long width) {
    boolean text() {
      return type == DataType.STRING;
    }
  }

  private static final Set<DataType> FEEDABLE =
      Set.of(DataType.FLOAT, DataType.DOUBLE, DataType.INT64, DataType.INT32, DataType.STRING);

  /**
   * @throws Found with what is in the way
   */
  static BroughtGraph of(byte[] file) {
    var model = GraphRules.read(file);
    var graph = model.getGraph();
    var weights = graph.getInitializerList().stream().map(t -> t.getName()).toList();
    var inputs =
        graph.getInputList().stream()
            .filter(input -> !weights.contains(input.getName()))
            .map(BroughtGraph::input)
            .toList();
    if (inputs.isEmpty()) {
      throw new Found(Reason.INPUT, "");
    }
    var output = output(graph);
    return new BroughtGraph(
        model,
        inputs,
        zipped(graph, output.getName()).map(node -> node.getInput(0)).orElse(output.getName()),
        quantity(output),
        output.getType().getTensorType().getElemType() != DataType.DOUBLE.getNumber(),
        classes(graph));
  }

  private static Input input(ValueInfoProto value) {
    var tensor = value.getType().getTensorType();
    var type = DataType.forNumber(tensor.getElemType());
    int rank = tensor.getShape().getDimCount();
    if (!value.getType().hasTensorType() || type == null || !FEEDABLE.contains(type) || rank > 2) {
      throw new Found(Reason.INPUT, value.getName());
    }
    long width = rank == 2 ? tensor.getShape().getDim(1).getDimValue() : 1;
    return new Input(value.getName(), type, width);
  }

  /** A shape that is not said, as of a list of maps, is none of a quantity. */
  private static boolean quantity(ValueInfoProto output) {
    var tensor = output.getType().getTensorType();
    var shape = tensor.getShape();
    return tensor.hasShape()
        && (shape.getDimCount() == 1
            || (shape.getDimCount() == 2 && shape.getDim(1).getDimValue() == 1));
  }

  /** The first output that says probabilities in its name or its kind, else the first of floats. */
  private static ValueInfoProto output(GraphProto graph) {
    List<ValueInfoProto> candidates = new ArrayList<>();
    for (var output : graph.getOutputList()) {
      int type = output.getType().getTensorType().getElemType();
      boolean floats =
          output.getType().hasTensorType()
              && (type == DataType.FLOAT.getNumber() || type == DataType.DOUBLE.getNumber());
      if (floats || zipped(graph, output.getName()).isPresent()) {
        candidates.add(output);
      }
    }
    return candidates.stream()
        .filter(output -> output.getName().toLowerCase(Locale.ROOT).contains("prob"))
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .orElseThrow(() -> new Found(Reason.OUTPUT, ""));
  }

  /** The node that makes a list of maps of the probabilities, as scikit-learn's exporter adds. */
  private static Optional<NodeProto> zipped(GraphProto graph, String output) {
    return graph.getNodeList().stream()
        .filter(node -> node.getOpType().equals("ZipMap") && node.getInputCount() == 1)
        .filter(node -> node.getOutputList().contains(output))
        .findFirst();
  }

  private static List<String> classes(GraphProto graph) {
    return graph.getNodeList().stream()
        .flatMap(node -> node.getAttributeList().stream())
        .filter(attribute -> attribute.getName().startsWith("classlabels_"))
        .map(BroughtGraph::labels)
        .filter(labels -> labels.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> labels(AttributeProto attribute) {
    return attribute.getStringsCount() > 0
        ? attribute.getStringsList().stream().map(ByteString::toStringUtf8).toList()
        : attribute.getIntsList().stream().map(Object::toString).toList();
  }
}
