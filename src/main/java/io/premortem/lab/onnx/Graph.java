package io.premortem.lab.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A graph under construction; nodes and constants get internal names in order of their making. */
final class Graph {
  static final String ML = "ai.onnx.ml";
  private static final String ROWS = "N";

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("premortem");
  private int values;

  GraphProto build() {
    return graph.build();
  }

  /** An input of shape [N, 1]. */
  void input(String name, TensorProto.DataType type) {
    graph.addInput(value(name, type, 1));
  }

  /** An output of shape [N], or [N, columns] when columns is above zero. */
  void output(String name, TensorProto.DataType type, int columns) {
    graph.addOutput(value(name, type, columns));
  }

  /** A float constant; returns its name. */
  String constant(float[] data, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(data.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(data);
    return constant(TensorProto.DataType.FLOAT, ByteString.copyFrom(bytes), shape);
  }

  /** An int64 constant; returns its name. */
  String constant(long[] data, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(data.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(data);
    return constant(TensorProto.DataType.INT64, ByteString.copyFrom(bytes), shape);
  }

  /** A single text; returns its name. */
  String constant(String text) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(next("constant"))
            .setDataType(TensorProto.DataType.STRING.getNumber())
            .addStringData(ByteString.copyFromUtf8(text));
    graph.addInitializer(tensor);
    return tensor.getName();
  }

  private String constant(TensorProto.DataType type, ByteString data, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(next("constant"))
            .setDataType(type.getNumber())
            .setRawData(data);
    for (long size : shape) {
      tensor.addDims(size);
    }
    graph.addInitializer(tensor);
    return tensor.getName();
  }

  /** Adds a node with one output; returns the output's name. */
  String node(String domain, String operator, List<String> inputs, AttributeProto... attributes) {
    String output = next(operator);
    node(domain, operator, inputs, output, attributes);
    return output;
  }

  void node(
      String domain,
      String operator,
      List<String> inputs,
      String output,
      AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setName(InputNames.INTERNAL + "node" + graph.getNodeCount())
            .setDomain(domain)
            .setOpType(operator)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
  }

  /**
   * Splits texts; returns the name of the parts, one axis more.
   *
   * @param delimiter empty for white space
   */
  String split(String texts, String delimiter) {
    String parts = next("StringSplit");
    NodeProto.Builder node =
        NodeProto.newBuilder()
            .setName(InputNames.INTERNAL + "node" + graph.getNodeCount())
            .setOpType("StringSplit")
            .addInput(texts)
            .addOutput(parts)
            // How many there are is an output that may not be left out.
            .addOutput(next("count"));
    if (!delimiter.isEmpty()) {
      node.addAttribute(text("delimiter", delimiter));
    }
    graph.addNode(node);
    return parts;
  }

  /** Place of each text among the keys, or {@code other}: int64 of the texts' shape. */
  String look(String texts, Keys keys, long other) {
    return node(
        ML,
        "LabelEncoder",
        List.of(texts),
        keys("keys_strings", keys),
        numbers("values_int64s", keys.places()),
        number("default_int64", other));
  }

  static AttributeProto number(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto numbers(String name, List<Long> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INTS)
        .addAllInts(values)
        .build();
  }

  static AttributeProto texts(String name, List<String> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.STRINGS)
        .addAllStrings(values.stream().map(ByteString::copyFromUtf8).toList())
        .build();
  }

  static AttributeProto keys(String name, Keys keys) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.STRINGS)
        .addAllStrings(keys.texts())
        .build();
  }

  static AttributeProto text(String name, String value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.STRING)
        .setS(ByteString.copyFromUtf8(value))
        .build();
  }

  static AttributeProto floats(String name, List<Float> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOATS)
        .addAllFloats(values)
        .build();
  }

  String node(String operator, List<String> inputs, AttributeProto... attributes) {
    return node("", operator, inputs, attributes);
  }

  String number(float value) {
    return constant(new float[] {value});
  }

  private String next(String kind) {
    return InputNames.INTERNAL + kind + values++;
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, int columns) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam(ROWS);
    if (columns > 0) {
      shape.addDimBuilder().setDimValue(columns);
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }
}
