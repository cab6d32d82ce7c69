package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.View;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Boosted trees by XGBoost (Chen and Guestrin, KDD 2016), histogram method, stopped by the rows
 * watched.
 *
 * @param depth of a tree at most
 * @param rate share of each tree that is added
 * @param leafWeight least sum of second derivatives in a leaf
 * @param rows share of the rows that a tree sees
 * @param columns share of the columns that a level of a tree sees
 * @param ridge L2 penalty on leaf values
 */
record TreeLearner(
    int depth, double rate, double leafWeight, double rows, double columns, double ridge)
    implements Candidate {
  @Override
  public String family() {
    return "trees";
  }

  @Override
  public View view() {
    return View.TREES;
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("depth", Integer.toString(depth));
    parameters.put("rate", Double.toString(rate));
    parameters.put("leafWeight", Double.toString(leafWeight));
    parameters.put("rows", Double.toString(rows));
    parameters.put("columns", Double.toString(columns));
    parameters.put("ridge", Double.toString(ridge));
    return parameters;
  }

  @Override
  public Scorer fit(Fold fold, long seed, Allowance allowance) {
    return Boosting.fit(this, fold, seed, allowance);
  }
}
