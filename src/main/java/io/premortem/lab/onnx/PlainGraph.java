package io.premortem.lab.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import io.premortem.lab.learn.Plain;
import io.premortem.lab.learn.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The nodes of the reference pipeline. */
final class PlainGraph {
  private final Graph graph;
  private final Map<String, String> tensors;

  /**
   * @param tensors input tensor of each column
   */
  PlainGraph(Graph graph, Map<String, String> tensors) {
    this.graph = graph;
    this.tensors = tensors;
  }

  void add(Plain plain) {
    String logits = new ScorerGraph(graph).network(plain.network(), prepared(plain.preparation()));
    graph.node("", "Softmax", List.of(logits), InputNames.PROBABILITIES, Graph.number("axis", -1));
  }

  /** The network's input [N, width]. */
  private String prepared(Preparation preparation) {
    List<String> blocks = new ArrayList<>();
    if (!preparation.numeric().isEmpty()) {
      blocks.add(standardised(preparation.numeric()));
    }
    for (Preparation.OneHot column : preparation.categorical()) {
      blocks.add(graph.node("Flatten", List.of(hot(column)), Graph.number("axis", 1)));
    }
    return graph.node("Concat", blocks, Graph.number("axis", 1));
  }

  private String hot(Preparation.OneHot column) {
    String texts = tensors.get(column.column());
    List<Long> places = LongStream.range(0, column.levels().size()).boxed().toList();
    Keys keys = Keys.of(column.levels(), places);
    return keys.texts().size() == places.size()
        ? hot(texts, Graph.texts("cats_strings", column.levels()))
        : hot(graph.look(texts, keys, -1), Graph.numbers("cats_int64s", places));
  }

  private String hot(String values, AttributeProto categories) {
    return graph.node(
        Graph.ML, "OneHotEncoder", List.of(values), categories, Graph.number("zeros", 1));
  }

  private String standardised(List<Preparation.Standardised> columns) {
    float[] means = new float[columns.size()];
    float[] scales = new float[columns.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = columns.get(i).mean();
      scales[i] = columns.get(i).scale();
    }
    List<String> raw = columns.stream().map(column -> tensors.get(column.column())).toList();
    String joined = graph.node("Concat", raw, Graph.number("axis", 1));
    String centred = graph.node("Sub", List.of(joined, graph.constant(means, means.length)));
    return graph.node("Div", List.of(centred, graph.constant(scales, scales.length)));
  }
}
