package io.premortem.lab.learn;

/** Fits a {@link DenseLearner} epoch by epoch, and keeps the best average of its weights. */
final class DenseFit {
  private static final int MAX_EPOCHS = 100;
  private static final int PATIENCE = 12;

  /** Share of the newest weights in the running average, and in the first epoch. */
  private static final float AVERAGING = 0.02f;

  private static final float FIRST_AVERAGING = 0.2f;

  private final Fold fold;
  private final Targets targets;
  private final Allowance allowance;
  private final DenseNetwork network;
  private final DenseNetwork average;
  private final DenseNetwork best;
  private final DensePass pass;
  private final Adam adam;
  private final RandomStream shuffles;
  private final int batch;
  private final int[] order;
  private double share = 1;

  DenseFit(DenseLearner learner, Fold fold, long seed, Allowance allowance) {
    this.fold = fold;
    this.targets = fold.targets();
    this.allowance = allowance;
    this.network =
        DenseNetwork.initial(
            fold.width(),
            learner.hidden(),
            targets.outputs(),
            new RandomStream(seed, "initial weights"));
    this.average = copyOf(network);
    this.best = copyOf(network);
    this.batch = batch(fold.learnt().length);
    this.pass =
        new DensePass(
            network,
            batch,
            new Dropout((float) learner.dropout(), new RandomStream(seed, "dropout")));
    pass.weigh(targets.classWeights());
    this.adam = new Adam(network, learner.learningRate(), learner.decay());
    this.shuffles = new RandomStream(seed, "batch order");
    this.order = fold.learnt().clone();
  }

  private static DenseNetwork copyOf(DenseNetwork network) {
    DenseNetwork copy = network.zeros();
    copy.copy(network);
    return copy;
  }

  private static int batch(int rows) {
    return rows < 1_500 ? 32 : rows < 15_000 ? 128 : 256;
  }

  /** Until the rows watched gain no more; the rate is halved meanwhile. */
  DenseNetwork run() {
    double least = loss(best);
    int stale = 0;
    for (int epoch = 0; epoch < MAX_EPOCHS && stale < PATIENCE; epoch++) {
      learn(epoch == 0 ? FIRST_AVERAGING : AVERAGING);
      double loss = loss(average);
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
    return best;
  }

  private void learn(float averaging) {
    shuffles.shuffle(order);
    for (int from = 0; from < order.length && !allowance.spent(); from += batch) {
      int count = Math.min(batch, order.length - from);
      if (targets.quantity()) {
        pass.logits(fold.features(), order, from, count);
        pass.backward(targets.values(), order, from, count, adam.gradient());
      } else {
        pass.forward(fold.features(), order, from, count);
        pass.backward(targets.labels(), order, from, count, adam.gradient());
      }
      adam.step(share);
      average.follow(network, averaging);
    }
  }

  private double loss(DenseNetwork network) {
    float[][] answers = network.score(fold.features().rows(fold.watched()), fold.width());
    targets.answer(answers);
    return targets.weightedLoss(answers, fold.watched());
  }
}
