package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.View;
import java.util.List;
import java.util.Map;

/**
 * Logistic or ridge regression, its strength chosen by the rows watched: from strong to weak, each
 * started from the one before, until two in a row are no better.
 *
 * @param view {@code LINEAR}, or {@code PIECES} for a sum of a curve for each column
 */
record LinearLearner(View view) implements Candidate {
  /** Inverse strengths, as scikit-learn's C. */
  private static final List<Double> STRENGTHS = List.of(0.001, 0.01, 0.1, 1.0, 10.0, 100.0);

  @Override
  public String family() {
    return "linear";
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("inputs", view == View.PIECES ? "pieces" : "scaled");
  }

  @Override
  public Scorer fit(Fold fold, long seed, Allowance allowance) {
    LinearObjective objective = new LinearObjective(fold);
    double[] weights = new double[objective.size()];
    DenseNetwork best = objective.network(weights);
    double least = loss(best, fold);
    int worse = 0;
    for (double c : STRENGTHS) {
      if (allowance.spent() || worse == 2) {
        break;
      }
      objective.penalty(1 / (c * fold.learnt().length));
      weights = QuasiNewton.minimise(objective, weights, allowance::spent);
      DenseNetwork network = objective.network(weights);
      double loss = loss(network, fold);
      worse = loss < least ? 0 : worse + 1;
      if (loss < least) {
        least = loss;
        best = network;
      }
    }
    return Balance.corrected(best, fold.targets().classWeights());
  }

  private static double loss(DenseNetwork network, Fold fold) {
    float[][] answers = network.score(fold.features().rows(fold.watched()), fold.width());
    fold.targets().answer(answers);
    return fold.targets().weightedLoss(answers, fold.watched());
  }
}
