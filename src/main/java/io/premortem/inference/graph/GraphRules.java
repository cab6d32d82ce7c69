package io.premortem.inference.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.premortem.inference.graph.GraphRefusal.Found;
import io.premortem.inference.graph.GraphRefusal.Reason;
import java.util.Set;

/**
 * What a graph must keep to before ONNX Runtime sees it. Without graphs inside nodes nothing loops,
 * and without operators whose output size depends on values a trial run with so many rows tells
 * what every later run with as many takes.
 */
final class GraphRules {
  static final String ML = "ai.onnx.ml";

  private static final int MAX_NODES = 20_000;
  private static final int MIN_OPSET = 7;
  private static final int MAX_OPSET = 23;
  private static final int MAX_ML_OPSET = 5;

  /** Sizes from values; and what is not the same twice. */
  private static final Set<String> REFUSED =
      Set.of(
          "Bernoulli",
          "Compress",
          "ConstantOfShape",
          "DFT",
          "Expand",
          "EyeLike",
          "GridSample",
          "If",
          "ImageDecoder",
          "Loop",
          "Multinomial",
          "NonZero",
          "OneHot",
          "Pad",
          "RandomNormal",
          "RandomNormalLike",
          "RandomUniform",
          "RandomUniformLike",
          "Range",
          "Resize",
          "Scan",
          "SequenceMap",
          "Tile",
          "Upsample");

  private GraphRules() {}

  /**
   * @throws Found with the first thing that is not allowed
   */
  static ModelProto read(byte[] file) {
    var model = parsed(file);
    if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
      throw new Found(Reason.UNREADABLE, "");
    }
    if (model.getFunctionsCount() > 0 || model.getTrainingInfoCount() > 0) {
      throw new Found(Reason.DOMAIN, "functions");
    }
    model.getOpsetImportList().forEach(GraphRules::check);
    var graph = model.getGraph();
    if (graph.getNodeCount() > MAX_NODES) {
      throw new Found(Reason.TOO_MANY_NODES, Integer.toString(graph.getNodeCount()));
    }
    graph.getInitializerList().forEach(GraphRules::check);
    if (graph.getSparseInitializerCount() > 0) {
      throw new Found(Reason.OPERATOR, "sparse initializer");
    }
    graph.getNodeList().forEach(GraphRules::check);
    return model;
  }

  private static ModelProto parsed(byte[] file) {
    try {
      return ModelProto.parseFrom(file);
    } catch (InvalidProtocolBufferException e) {
      throw new Found(Reason.UNREADABLE, "");
    }
  }

  private static void check(OperatorSetIdProto opset) {
    boolean standard = standard(opset.getDomain());
    if (!standard && !opset.getDomain().equals(ML)) {
      throw new Found(Reason.DOMAIN, opset.getDomain());
    }
    long version = opset.getVersion();
    boolean known =
        standard
            ? version >= MIN_OPSET && version <= MAX_OPSET
            : version >= 1 && version <= MAX_ML_OPSET;
    if (!known) {
      throw new Found(Reason.OPSET, (standard ? "ai.onnx" : ML) + " " + version);
    }
  }

  private static void check(NodeProto node) {
    if (!standard(node.getDomain()) && !node.getDomain().equals(ML)) {
      throw new Found(Reason.DOMAIN, node.getDomain() + "." + node.getOpType());
    }
    for (var attribute : node.getAttributeList()) {
      if (holdsGraph(attribute)) {
        throw new Found(Reason.CONTROL_FLOW, node.getOpType());
      }
      if (attribute.hasT()) {
        check(attribute.getT());
      }
      attribute.getTensorsList().forEach(GraphRules::check);
    }
    if (REFUSED.contains(node.getOpType())) {
      throw new Found(Reason.OPERATOR, node.getOpType());
    }
  }

  private static boolean holdsGraph(AttributeProto attribute) {
    return attribute.hasG()
        || attribute.getGraphsCount() > 0
        || attribute.getType() == AttributeProto.AttributeType.GRAPH
        || attribute.getType() == AttributeProto.AttributeType.GRAPHS;
  }

  private static void check(TensorProto tensor) {
    if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL
        || tensor.getExternalDataCount() > 0) {
      throw new Found(Reason.EXTERNAL_DATA, tensor.getName());
    }
  }

  private static boolean standard(String domain) {
    return domain.isEmpty() || domain.equals("ai.onnx");
  }
}
