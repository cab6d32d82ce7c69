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
  private static final int MAX_EPOCHS = 100;
  private static final int PATIENCE = 12;
  private static final float AVERAGING = 0.02f;

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

  private static int batch(int rows) {
    return rows < 1_500 ? 32 : rows < 15_000 ? 128 : 256;
  }

  @Override
  public Scorer fit(Fold fold, long seed, Allowance allowance) {
    Targets targets = fold.targets();
    DenseNetwork network =
        DenseNetwork.initial(
            fold.width(), hidden, targets.outputs(), new RandomStream(seed, "initial weights"));
    DenseNetwork average = network.zeros();
    average.copy(network);
    DenseNetwork best = network.zeros();
    best.copy(network);
    int batch = batch(fold.learnt().length);
    DensePass pass =
        new DensePass(
            network, batch, new Dropout((float) dropout, new RandomStream(seed, "dropout")));
    pass.weigh(targets.classWeights());
    Adam adam = new Adam(network, learningRate, decay);
    RandomStream shuffles = new RandomStream(seed, "batch order");
    int[] order = fold.learnt().clone();
    double least = loss(best, fold);
    double share = 1;
    int stale = 0;
    for (int epoch = 0; epoch < MAX_EPOCHS && stale < PATIENCE; epoch++) {
      shuffles.shuffle(order);
      for (int from = 0; from < order.length && !allowance.spent(); from += batch) {
        int count = Math.min(batch, order.length - from);
        learn(pass, fold, order, from, count, adam, share);
        average.follow(network, epoch == 0 ? 0.2f : AVERAGING);
      }
      double loss = loss(average, fold);
      stale = loss < least ? 0 : stale + 1;
      if (loss < least) {
        least = loss;
        best.copy(average);
      } else if (stale % 4 == 0) {
        share /= 2;
      }
      if (allowance.spent()) {
        break;
      }
    }
    return Balance.corrected(best, targets.classWeights());
  }

  private static void learn(
      DensePass pass, Fold fold, int[] order, int from, int count, Adam adam, double share) {
    Targets targets = fold.targets();
    if (targets.quantity()) {
      pass.logits(fold.features(), order, from, count);
      pass.backward(targets.values(), order, from, count, adam.gradient());
    } else {
      pass.forward(fold.features(), order, from, count);
      pass.backward(targets.labels(), order, from, count, adam.gradient());
    }
    adam.step(share);
  }

  private static double loss(DenseNetwork network, Fold fold) {
    float[][] answers = network.score(fold.rows(fold.watched()), fold.width());
    fold.targets().answer(answers);
    return fold.targets().weightedLoss(answers, fold.watched());
  }
}
