package io.premortem.lab.onnx;

import io.premortem.lab.learn.Blend;
import io.premortem.lab.learn.DenseNetwork;
import io.premortem.lab.learn.Forest;
import io.premortem.lab.learn.Member;
import io.premortem.lab.learn.Output;
import io.premortem.lab.learn.Output.Monotone;
import io.premortem.lab.learn.Output.Probabilities;
import io.premortem.lab.learn.Output.Value;
import io.premortem.lab.learn.VotingForest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The nodes of a blend: encodings, members, mixture, calibration. */
final class BlendGraph {
  private final Graph graph;
  private final ScorerGraph scorers;
  private final Map<String, String> tensors;

  /**
   * @param tensors input tensor of each column
   */
  BlendGraph(Graph graph, Map<String, String> tensors) {
    this.graph = graph;
    this.scorers = new ScorerGraph(graph);
    this.tensors = tensors;
  }

  void add(Blend blend) {
    EncodingGraph encodings = new EncodingGraph(graph, tensors);
    List<String> encoded = blend.encodings().stream().map(encodings::add).toList();
    List<String> weighted = new ArrayList<>();
    for (Member member : blend.members()) {
      String scores = member(member, encoded);
      if (!(blend.output() instanceof Value)) {
        scores = graph.node("Softmax", List.of(scores), Graph.number("axis", -1));
      }
      weighted.add(
          member.weight() == 1
              ? scores
              : graph.node("Mul", List.of(scores, graph.number(member.weight()))));
    }
    finish(sum(weighted), blend.output());
  }

  /** Mean of the folds' scores; forests over the same inputs become one. */
  private String member(Member member, List<String> encoded) {
    List<String> sums = new ArrayList<>();
    Map<Integer, List<Forest>> forests = new TreeMap<>();
    for (Member.Part part : member.folds()) {
      switch (part.scorer()) {
        case DenseNetwork network ->
            sums.add(scorers.network(network, encoded.get(part.encoding())));
        case VotingForest forest -> sums.add(scorers.votes(forest, encoded.get(part.encoding())));
        case Forest forest ->
            forests.computeIfAbsent(part.encoding(), key -> new ArrayList<>()).add(forest);
      }
    }
    forests.forEach((encoding, some) -> sums.add(scorers.forests(some, encoded.get(encoding))));
    String count = graph.number(member.folds().size());
    return graph.node("Div", List.of(sum(sums), count));
  }

  private String sum(List<String> values) {
    return values.size() == 1 ? values.getFirst() : graph.node("Sum", values);
  }

  private void finish(String mixed, Output output) {
    switch (output) {
      case Value by -> {
        String scaled = graph.node("Mul", List.of(mixed, graph.number(by.scale())));
        graph.node("", "Add", List.of(scaled, graph.number(by.centre())), InputNames.VALUE);
      }
      case Probabilities by -> {
        String kept = graph.node("Max", List.of(mixed, graph.number(Output.LEAST)));
        String logits = graph.node("Log", List.of(kept));
        String tempered = graph.node("Div", List.of(logits, graph.number(by.temperature())));
        graph.node(
            "", "Softmax", List.of(tempered), InputNames.PROBABILITIES, Graph.number("axis", -1));
      }
      case Monotone by -> new CurveGraph(graph).add(by, mixed);
    }
  }
}
