package io.premortem.lab.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import io.premortem.lab.learn.Tree;
import java.util.ArrayList;
import java.util.List;

/** Trees as the parallel lists of the operator TreeEnsembleRegressor. */
final class TreeAttributes {
  private final List<Long> treeIds = new ArrayList<>();
  private final List<Long> nodeIds = new ArrayList<>();
  private final List<Long> features = new ArrayList<>();
  private final List<String> modes = new ArrayList<>();
  private final List<Float> values = new ArrayList<>();
  private final List<Long> lefts = new ArrayList<>();
  private final List<Long> rights = new ArrayList<>();
  private final List<Long> missingLeft = new ArrayList<>();
  private final List<Long> leafTreeIds = new ArrayList<>();
  private final List<Long> leafNodeIds = new ArrayList<>();
  private final List<Long> leafOutputs = new ArrayList<>();
  private final List<Float> leafValues = new ArrayList<>();
  private long trees;

  void add(Tree tree) {
    for (int node = 0; node < tree.nodes(); node++) {
      boolean leaf = tree.feature()[node] < 0;
      treeIds.add(trees);
      nodeIds.add((long) node);
      features.add(leaf ? 0 : (long) tree.feature()[node]);
      modes.add(leaf ? "LEAF" : "BRANCH_LT");
      values.add(tree.threshold()[node]);
      lefts.add((long) tree.left()[node]);
      rights.add((long) tree.right()[node]);
      missingLeft.add(tree.missingLeft()[node] ? 1L : 0);
      if (leaf) {
        leaf(tree, node);
      }
    }
    trees++;
  }

  /** Of many values most are nothing, and need not be said. */
  private void leaf(Tree tree, int node) {
    int width = tree.width();
    for (int k = 0; k < width; k++) {
      float value = tree.value()[node * width + k];
      if (value != 0 || width == 1) {
        leafTreeIds.add(trees);
        leafNodeIds.add((long) node);
        leafOutputs.add((long) tree.output() + k);
        leafValues.add(value);
      }
    }
  }

  AttributeProto[] build(int outputs) {
    return new AttributeProto[] {
      Graph.number("n_targets", outputs),
      Graph.text("aggregate_function", "SUM"),
      Graph.text("post_transform", "NONE"),
      Graph.numbers("nodes_treeids", treeIds),
      Graph.numbers("nodes_nodeids", nodeIds),
      Graph.numbers("nodes_featureids", features),
      Graph.texts("nodes_modes", modes),
      Graph.floats("nodes_values", values),
      Graph.numbers("nodes_truenodeids", lefts),
      Graph.numbers("nodes_falsenodeids", rights),
      Graph.numbers("nodes_missing_value_tracks_true", missingLeft),
      Graph.numbers("target_treeids", leafTreeIds),
      Graph.numbers("target_nodeids", leafNodeIds),
      Graph.numbers("target_ids", leafOutputs),
      Graph.floats("target_weights", leafValues)
    };
  }
}
