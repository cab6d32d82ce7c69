package io.premortem.lab.onnx;

import io.premortem.lab.learn.DenseNetwork;
import io.premortem.lab.learn.Forest;
import io.premortem.lab.learn.Tree;
import io.premortem.lab.learn.VotingForest;
import java.util.ArrayList;
import java.util.List;

/** The nodes of fitted learners. */
final class ScorerGraph {
  private final Graph graph;

  ScorerGraph(Graph graph) {
    this.graph = graph;
  }

  /** Logits [N, outputs]. */
  String network(DenseNetwork network, String input) {
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
      value = graph.node("Gemm", List.of(value, matrix, vector));
      if (layer < network.layers() - 1) {
        value = graph.node("Relu", List.of(value));
      }
    }
    return value;
  }

  /** Logarithms of the classes' shares [N, outputs]. */
  String votes(VotingForest forest, String input) {
    String shares = forests(List.of(forest.shares()), input);
    String kept = graph.node("Add", List.of(shares, graph.number(VotingForest.RARE)));
    return graph.node("Log", List.of(kept));
  }

  /** Sums [N, outputs] over the trees of all the forests, which have the same outputs. */
  String forests(List<Forest> forests, String input) {
    TreeAttributes attributes = new TreeAttributes();
    List<Tree> trees = new ArrayList<>();
    forests.forEach(forest -> trees.addAll(forest.trees()));
    if (trees.isEmpty()) {
      // Nothing was worth a tree: one leaf that says nothing.
      trees.add(Tree.lone(0, 0));
    }
    trees.forEach(attributes::add);
    return graph.node(
        Graph.ML,
        "TreeEnsembleRegressor",
        List.of(input),
        attributes.build(forests.getFirst().outputs()));
  }
}
