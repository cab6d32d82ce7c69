package io.premortem.inference.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.premortem.inference.graph.GraphRefusal.Found;
import io.premortem.inference.graph.GraphRefusal.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A brought graph in the layout of our own: one input [N, 1] for each column, float or string, and
 * the output {@code probabilities}, or {@code value} [N, 1] of a quantity. What was inside it keeps
 * its nodes under other names.
 *
 * @param inputs columns that feed it, in their order
 * @param classes as the graph names them; empty where it does not
 * @param quantity whether it gives one number for each row
 */
public record FittedGraph(
    List<InputColumn> inputs, List<String> classes, boolean quantity, ModelProto model) {
  private static final int OPSET = 17;
  private static final String PROBABILITIES = "probabilities";
  private static final String VALUE = "value";
  private static final Set<String> RESERVED = Set.of("", "label", PROBABILITIES, VALUE);

  /** A column of a data set. */
  public record InputColumn(String name, boolean number) {}

  /** What came of a file. */
  public sealed interface Result {
    record Fitted(FittedGraph graph) implements Result {}

    record Refused(GraphRefusal refusal) implements Result {}
  }

  /**
   * @param columns of the data set but for the target: a graph with one wide input takes the
   *     numbers among them in their order, any other finds its inputs by name
   */
  public static Result of(byte[] file, List<InputColumn> columns) {
    try {
      return new Result.Fitted(new Fitting(BroughtGraph.of(file), columns).fitted());
    } catch (Found found) {
      return new Result.Refused(found.refusal());
    }
  }

  /** The file, which says of itself what it needs. */
  public byte[] bytes(Map<String, String> metadata) {
    var file = model.toBuilder();
    metadata.forEach((key, value) -> file.addMetadataPropsBuilder().setKey(key).setValue(value));
    return file.build().toByteArray();
  }

  /** The input's name in the graph for each column, as the column is called where that is free. */
  public Map<String, String> tensors() {
    Map<String, String> names = new LinkedHashMap<>();
    for (var input : inputs) {
      var name = new StringBuilder(input.name());
      while (RESERVED.contains(name.toString()) || names.containsValue(name.toString())) {
        name.append('_');
      }
      names.put(input.name(), name.toString());
    }
    return names;
  }

  private static final class Fitting {
    private final BroughtGraph brought;
    private final List<InputColumn> columns;
    private final GraphProto.Builder graph;
    private final String prefix;
    private int made;

    Fitting(BroughtGraph brought, List<InputColumn> columns) {
      this.brought = brought;
      this.columns = columns;
      this.graph = GraphProto.newBuilder().setName("premortem");
      var free = new StringBuilder("brought.");
      while (columns.stream().anyMatch(column -> column.name().startsWith(free.toString()))) {
        free.append('.');
      }
      this.prefix = free.toString();
    }

    FittedGraph fitted() {
      var first = brought.inputs().getFirst();
      boolean wide = brought.inputs().size() == 1 && first.width() != 1;
      var used = wide ? numbers(first) : named();
      var shell = new FittedGraph(used, brought.classes(), brought.quantity(), null);
      var names = shell.tensors();
      used.forEach(column -> graph.addInput(value(names.get(column.name()), column.number())));
      if (wide) {
        join(first, used.stream().map(column -> names.get(column.name())).toList());
      } else {
        brought.inputs().forEach(input -> feed(input, names.get(input.name())));
      }
      copy();
      finish();
      var model = brought.model().toBuilder().setGraph(graph).clearMetadataProps();
      if (model.getOpsetImportList().stream().allMatch(o -> o.getDomain().equals(GraphRules.ML))) {
        model.addOpsetImportBuilder().setDomain("").setVersion(OPSET);
      }
      return new FittedGraph(used, brought.classes(), brought.quantity(), model.build());
    }

    private List<InputColumn> numbers(BroughtGraph.Input input) {
      var numbers = columns.stream().filter(InputColumn::number).toList();
      if (input.text() || (input.width() > 0 && input.width() != numbers.size())) {
        throw new Found(
            Reason.COLUMN, input.name() + ": " + input.width() + " ≠ " + numbers.size());
      }
      return numbers;
    }

    private List<InputColumn> named() {
      List<InputColumn> used = new ArrayList<>();
      for (var input : brought.inputs()) {
        if (input.width() > 1) {
          throw new Found(Reason.INPUT, input.name());
        }
        used.add(
            columns.stream()
                .filter(column -> column.name().equals(input.name()))
                .filter(column -> column.number() != input.text())
                .findFirst()
                .orElseThrow(() -> new Found(Reason.COLUMN, input.name())));
      }
      return used;
    }

    private void join(BroughtGraph.Input input, List<String> tensors) {
      var joined = next();
      node("Concat", tensors, joined).addAttribute(attribute("axis", 1));
      cast(joined, input);
    }

    private void feed(BroughtGraph.Input input, String tensor) {
      cast(rank(input) == 1 ? reshaped(tensor, -1) : tensor, input);
    }

    private String reshaped(String from, long... to) {
      var shape = next();
      graph.addInitializer(
          TensorProto.newBuilder()
              .setName(shape)
              .setDataType(DataType.INT64.getNumber())
              .addDims(to.length)
              .addAllInt64Data(Arrays.stream(to).boxed().toList()));
      var reshaped = next();
      node("Reshape", List.of(from, shape), reshaped);
      return reshaped;
    }

    private int rank(BroughtGraph.Input input) {
      return brought.model().getGraph().getInputList().stream()
          .filter(value -> value.getName().equals(input.name()))
          .mapToInt(value -> value.getType().getTensorType().getShape().getDimCount())
          .findFirst()
          .orElseThrow();
    }

    private void cast(String from, BroughtGraph.Input to) {
      if (to.type() == DataType.FLOAT || to.text()) {
        node("Identity", List.of(from), prefix + to.name());
      } else {
        node("Cast", List.of(from), prefix + to.name())
            .addAttribute(attribute("to", to.type().getNumber()));
      }
    }

    private void copy() {
      var before = brought.model().getGraph();
      before
          .getInitializerList()
          .forEach(
              tensor ->
                  graph.addInitializer(tensor.toBuilder().setName(prefix + tensor.getName())));
      for (var node : before.getNodeList()) {
        if (node.getOpType().equals("ZipMap")) {
          continue;
        }
        var copied = node.toBuilder().clearInput().clearOutput();
        node.getInputList().forEach(name -> copied.addInput(renamed(name)));
        node.getOutputList().forEach(name -> copied.addOutput(renamed(name)));
        graph.addNode(copied.setName(prefix + "node" + graph.getNodeCount()));
      }
    }

    /** An empty name is an input or output left out. */
    private String renamed(String name) {
      return name.isEmpty() ? "" : prefix + name;
    }

    private void finish() {
      var given = prefix + brought.output();
      var from = brought.quantity() ? reshaped(given, -1, 1) : given;
      var name = brought.quantity() ? VALUE : PROBABILITIES;
      if (brought.single()) {
        node("Identity", List.of(from), name);
      } else {
        node("Cast", List.of(from), name).addAttribute(attribute("to", DataType.FLOAT.getNumber()));
      }
      graph.addOutput(
          ValueInfoProto.newBuilder()
              .setName(name)
              .setType(tensor(DataType.FLOAT, TensorShapeProto.newBuilder())));
    }

    private NodeProto.Builder node(String operator, List<String> inputs, String output) {
      return graph
          .addNodeBuilder()
          .setName(prefix + "fit" + graph.getNodeCount())
          .setOpType(operator)
          .addAllInput(inputs)
          .addOutput(output);
    }

    private String next() {
      return prefix + "fitted." + made++;
    }

    private static ValueInfoProto value(String name, boolean number) {
      var shape = TensorShapeProto.newBuilder();
      shape.addDimBuilder().setDimParam("N");
      shape.addDimBuilder().setDimValue(1);
      return ValueInfoProto.newBuilder()
          .setName(name)
          .setType(tensor(number ? DataType.FLOAT : DataType.STRING, shape))
          .build();
    }

    private static TypeProto tensor(DataType type, TensorShapeProto.Builder shape) {
      var tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber());
      if (shape.getDimCount() > 0) {
        tensor.setShape(shape);
      }
      return TypeProto.newBuilder().setTensorType(tensor).build();
    }

    private static AttributeProto attribute(String name, long value) {
      return AttributeProto.newBuilder()
          .setName(name)
          .setType(AttributeProto.AttributeType.INT)
          .setI(value)
          .build();
    }
  }
}
