package io.premortem.lab.onnx;

import io.premortem.lab.learn.Curve;
import io.premortem.lab.learn.Output;
import io.premortem.lab.learn.Output.Monotone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The nodes of isotonic calibration. */
final class CurveGraph {
  private final Graph graph;

  CurveGraph(Graph graph) {
    this.graph = graph;
  }

  /**
   * @param mixed probabilities [N, K]
   */
  void add(Monotone output, String mixed) {
    boolean two = output.curves().size() == 1;
    int classes = two ? 2 : output.curves().size();
    String odds = odds(mixed, classes);
    List<String> bent = new ArrayList<>();
    for (int i = 0; i < output.curves().size(); i++) {
      bent.add(bent(output.curves().get(i), odds, two ? 1 : i));
    }
    if (two) {
      String none = graph.node("Mul", List.of(bent.getFirst(), graph.number(0)));
      String both = graph.node("Concat", List.of(none, bent.getFirst()), Graph.number("axis", 1));
      graph.node("", "Softmax", List.of(both), InputNames.PROBABILITIES, Graph.number("axis", -1));
      return;
    }
    String all = graph.node("Concat", bent, Graph.number("axis", 1));
    String alone = graph.node("Sigmoid", List.of(all));
    String axis = graph.constant(new long[] {1}, 1);
    String sum = graph.node("ReduceSum", List.of(alone, axis));
    graph.node("", "Div", List.of(alone, sum), InputNames.PROBABILITIES);
  }

  /** ln of the odds of each class against all others together [N, K]. */
  private String odds(String mixed, int classes) {
    float[] others = new float[classes * classes];
    Arrays.fill(others, 1);
    for (int k = 0; k < classes; k++) {
      others[k * classes + k] = 0;
    }
    String matrix = graph.constant(others, classes, classes);
    String rest = graph.node("MatMul", List.of(mixed, matrix));
    return graph.node("Sub", List.of(logarithm(mixed), logarithm(rest)));
  }

  private String logarithm(String values) {
    return graph.node(
        "Log", List.of(graph.node("Max", List.of(values, graph.number(Output.LEAST)))));
  }

  /** [N, 1]. */
  private String bent(Curve curve, String odds, int label) {
    int pieces = curve.steps().length;
    String index = graph.constant(new long[] {label}, 1);
    String x = graph.node("Gather", List.of(odds, index), Graph.number("axis", 1));
    String shifted = graph.node("Sub", List.of(x, graph.constant(curve.starts(), pieces)));
    String scaled = graph.node("Div", List.of(shifted, graph.constant(curve.widths(), pieces)));
    String low = graph.constant(new float[] {0});
    String high = graph.constant(new float[] {1});
    String parts = graph.node("Clip", List.of(scaled, low, high));
    String sum = graph.node("MatMul", List.of(parts, graph.constant(curve.steps(), pieces, 1)));
    return graph.node("Add", List.of(sum, graph.number(curve.base())));
  }
}
