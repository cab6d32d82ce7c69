package io.premortem.lab.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Runs XGBoost round by round, so that it can be watched, stopped and held to its time. */
final class Boosting {
  private static final int MAX_ROUNDS = 3_000;

  /** After so many rounds it is known what one costs. */
  private static final int PILOT = 4;

  /** So many rounds times the rate are needed, as a rule. */
  private static final double DISTANCE = 25;

  private static final double FASTEST = 0.3;

  private final TreeLearner learner;
  private final Fold fold;
  private final Allowance allowance;
  private final DMatrix learnt;
  private final DMatrix watched;
  private final Booster booster;
  private double rate;
  private int best;
  private double least = Double.POSITIVE_INFINITY;

  private Boosting(
      TreeLearner learner,
      Fold fold,
      Allowance allowance,
      DMatrix learnt,
      DMatrix watched,
      Booster booster) {
    this.learner = learner;
    this.fold = fold;
    this.allowance = allowance;
    this.learnt = learnt;
    this.watched = watched;
    this.booster = booster;
    this.rate = learner.rate();
  }

  static Forest fit(TreeLearner learner, Fold fold, long seed, Allowance allowance) {
    DMatrix learnt = null;
    DMatrix watched = null;
    Booster booster = null;
    try {
      learnt = matrix(fold, fold.learnt());
      watched = matrix(fold, fold.watched());
      booster = XGBoost.train(learnt, settings(learner, fold, seed), 0, Map.of(), null, null);
      Boosting boosting = new Boosting(learner, fold, allowance, learnt, watched, booster);
      boosting.run();
      return boosting.forest();
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
    } finally {
      dispose(learnt, watched, booster);
    }
  }

  private static void dispose(DMatrix learnt, DMatrix watched, Booster booster) {
    if (booster != null) {
      booster.dispose();
    }
    if (watched != null) {
      watched.dispose();
    }
    if (learnt != null) {
      learnt.dispose();
    }
  }

  private static DMatrix matrix(Fold fold, int[] rows) throws XGBoostError {
    float[] values = new float[rows.length * fold.width()];
    float[] labels = new float[rows.length];
    Targets targets = fold.targets();
    for (int i = 0; i < rows.length; i++) {
      float[] row = fold.features().dense(rows[i], fold.width());
      System.arraycopy(row, 0, values, i * row.length, row.length);
      labels[i] = targets.quantity() ? targets.values()[rows[i]] : targets.labels()[rows[i]];
    }
    DMatrix matrix = new DMatrix(values, rows.length, fold.width(), Float.NaN);
    matrix.setLabel(labels);
    if (targets.classWeights() != null) {
      float[] weights = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        weights[i] = targets.weight(rows[i]);
      }
      matrix.setWeight(weights);
    }
    return matrix;
  }

  private static Map<String, Object> settings(TreeLearner learner, Fold fold, long seed) {
    int outputs = fold.targets().outputs();
    Map<String, Object> settings = new HashMap<>();
    settings.put("tree_method", "hist");
    settings.put("max_depth", learner.depth());
    settings.put("eta", learner.rate());
    settings.put("min_child_weight", learner.leafWeight());
    settings.put("subsample", learner.rows());
    settings.put("colsample_bylevel", learner.columns());
    settings.put("lambda", learner.ridge());
    settings.put("seed", (int) (seed & 0x7fffffff));
    // Folds run side by side; one thread each gives the same sums on every machine.
    settings.put("nthread", 1);
    settings.put("verbosity", 0);
    if (fold.targets().quantity()) {
      settings.put("objective", "reg:squarederror");
      settings.put("eval_metric", "rmse");
      settings.put("base_score", 0);
    } else if (outputs == 2) {
      settings.put("objective", "binary:logistic");
      settings.put("eval_metric", "logloss");
      settings.put("base_score", 0.5);
    } else {
      settings.put("objective", "multi:softprob");
      settings.put("eval_metric", "mlogloss");
      settings.put("num_class", outputs);
      settings.put("base_score", 0.5);
    }
    return settings;
  }

  private void run() throws XGBoostError {
    long start = allowance.nanos().getAsLong();
    for (int round = 0; round < MAX_ROUNDS && !allowance.spent(); round++) {
      booster.update(learnt, round);
      double loss = loss(round);
      if (loss < least) {
        least = loss;
        best = round + 1;
      } else if (round + 1 - best > patience()) {
        return;
      }
      if (round + 1 == PILOT && allowance.limited()) {
        quicken((allowance.nanos().getAsLong() - start) / 1e9 / PILOT);
      }
    }
  }

  /** Rounds without progress before giving up. */
  private double patience() {
    return 20 + 1.5 / rate;
  }

  private double loss(int round) throws XGBoostError {
    String text = booster.evalSet(new DMatrix[] {watched}, new String[] {"watched"}, round);
    return Double.parseDouble(text.substring(text.lastIndexOf(':') + 1));
  }

  /** Longer steps where the time is too short for the way at this rate. */
  private void quicken(double secondsPerRound) throws XGBoostError {
    double affordable = allowance.left() / secondsPerRound;
    double needed = DISTANCE / Math.max(1, affordable);
    if (needed > rate) {
      rate = Math.min(needed, Math.max(FASTEST, learner.rate()));
      booster.setParam("eta", rate);
    }
  }

  private Forest forest() throws XGBoostError {
    int outputs = fold.targets().outputs();
    int perRound = outputs <= 2 ? 1 : outputs;
    String[] dump = booster.getModelDump((String) null, false, "text");
    List<Tree> trees =
        IntStream.range(0, Math.min(dump.length, best * perRound))
            .mapToObj(i -> TreeDump.parse(dump[i], outputs == 2 ? 1 : i % perRound))
            .toList();
    return Balance.corrected(new Forest(outputs, trees), fold.targets().classWeights());
  }
}
