package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Extremely randomized trees (Geurts, Ernst and Wehenkel, Machine Learning 63, 2006): deep trees of
 * all the rows, each split the best of a few that are drawn at random; the mean of many.
 *
 * @param columns share of the inputs that a split is drawn from
 * @param leafRows least rows in a leaf
 */
record ForestLearner(double columns, int leafRows) implements Candidate {
  private static final int TREES = 100;

  /** More leaves than this make the file large, and the forest no better. */
  private static final int MOST_LEAVES = 6_000;

  /** Nodes of a forest, the larger the more classes they speak of. */
  private static final int MOST_VALUES = 4_000_000;

  private static final int NODE_VALUES = 6;

  @Override
  public String family() {
    return "forest";
  }

  @Override
  public View view() {
    return View.TREES;
  }

  @Override
  public boolean watches() {
    return false;
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("columns", Double.toString(columns));
    parameters.put("leafRows", Integer.toString(leafRows));
    return parameters;
  }

  @Override
  public Scorer fit(Fold fold, long seed, Allowance allowance) {
    Targets targets = fold.targets();
    int leaf = Math.max(leafRows, fold.learnt().length / MOST_LEAVES);
    RandomTree growing = new RandomTree(fold, columns, leaf, new RandomStream(seed, "forest"));
    List<Tree> trees = new ArrayList<>();
    long values = 0;
    while (trees.size() < TREES && values < MOST_VALUES && !spent(trees, allowance)) {
      Tree tree = growing.grow();
      values += (long) tree.nodes() * (NODE_VALUES + targets.outputs());
      trees.add(tree);
    }
    float share = 1f / trees.size();
    Forest forest =
        new Forest(targets.outputs(), trees.stream().map(tree -> tree.times(share)).toList());
    return targets.quantity() ? forest : new VotingForest(forest);
  }

  /** One tree is grown in any case: a forest needs it. */
  private static boolean spent(List<Tree> trees, Allowance allowance) {
    return !trees.isEmpty() && allowance.spent();
  }
}
