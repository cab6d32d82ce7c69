package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dense network for tables: numbers both scaled and in pieces, each level of a category a row of
 * the first layer (its embedding), Adam with decoupled decay, dropout, a running average of the
 * weights, and an early stop by the rows watched.
 *
 * @param hidden widths of the hidden layers
 * @param dropout share of hidden outputs silenced
 * @param decay of the weights
 */
record DenseLearner(
    View view, List<Integer> hidden, double learningRate, double dropout, double decay)
    implements Candidate {
  @Override
  public String family() {
    return "mlp";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("inputs", view == View.PIECES ? "pieces" : "scaled");
    parameters.put("hidden", hidden.toString());
    parameters.put("learningRate", Double.toString(learningRate));
    parameters.put("dropout", Double.toString(dropout));
    parameters.put("decay", Double.toString(decay));
    return parameters;
  }

  @Override
  public Scorer fit(Fold fold, long seed, Allowance allowance) {
    DenseNetwork best = new DenseFit(this, fold, seed, allowance).run();
    return Balance.corrected(best, fold.targets().classWeights());
  }
}
