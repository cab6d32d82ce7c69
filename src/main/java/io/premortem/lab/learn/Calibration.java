package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.StandardError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How probabilities were calibrated on out-of-fold rows.
 *
 * @param kind {@code temperature} or {@code isotonic}
 * @param temperatureLoss log-loss with a temperature, each half of the folds by the other; NaN
 *     where there were too few rows to compare
 * @param isotonicLoss the same with isotonic curves
 */
public record Calibration(String kind, double temperatureLoss, double isotonicLoss) {
  /** With fewer rows a curve follows chance (Niculescu-Mizil and Caruana, ICML 2005). */
  private static final int LEAST_ROWS = 1_000;

  private static final int LEAST_OF_CLASS = 50;
  private static final int MOST_CLASSES = 10;
  private static final int MOST_CELLS = 100_000;

  /** An output and how it came about. */
  record Chosen(Output output, Calibration calibration) {}

  /**
   * A temperature, or isotonic curves where their log-loss is lower by more than its standard
   * error.
   *
   * @param answers out-of-fold probabilities of the training rows
   * @param folds of each
   */
  static Chosen choose(float[][] answers, Targets targets, int[] folds) {
    Output plain = new Output.Probabilities(Temperature.fit(answers, targets));
    if (!enough(targets)) {
      return new Chosen(plain, new Calibration("temperature", Double.NaN, Double.NaN));
    }
    int step = Math.max(1, answers.length * targets.outputs() / MOST_CELLS);
    int[] rows = IntStream.range(0, answers.length).filter(row -> row % step == 0).toArray();
    double[] cold = new double[rows.length];
    double[] bent = new double[rows.length];
    for (int half = 0; half < 2; half++) {
      int judged = half;
      int[] learnt = places(rows, row -> folds[row] % 2 != judged);
      float[][] some = pick(answers, rows, learnt);
      Targets known = targets.rows(Arrays.stream(learnt).map(place -> rows[place]).toArray());
      Output temperature = new Output.Probabilities(Temperature.fit(some, known));
      Output curves = isotonic(some, known);
      for (int place : places(rows, row -> folds[row] % 2 == judged)) {
        int row = rows[place];
        cold[place] = targets.loss(temperature.finish(answers[row].clone()), row);
        bent[place] = targets.loss(curves.finish(answers[row].clone()), row);
      }
    }
    boolean better = better(bent, cold);
    return new Chosen(
        better ? isotonic(answers, targets) : plain,
        new Calibration(better ? "isotonic" : "temperature", mean(cold), mean(bent)));
  }

  private static boolean enough(Targets targets) {
    int[] counts = new int[targets.outputs()];
    Arrays.stream(targets.labels()).forEach(label -> counts[label]++);
    return targets.rows() >= LEAST_ROWS
        && counts.length <= MOST_CLASSES
        && Arrays.stream(counts).allMatch(count -> count >= LEAST_OF_CLASS);
  }

  private static int[] places(int[] rows, IntPredicate wanted) {
    return IntStream.range(0, rows.length).filter(place -> wanted.test(rows[place])).toArray();
  }

  private static float[][] pick(float[][] answers, int[] rows, int[] places) {
    return Arrays.stream(places).mapToObj(place -> answers[rows[place]]).toArray(float[][]::new);
  }

  private static boolean better(double[] losses, double[] others) {
    double[] gains = new double[losses.length];
    Arrays.setAll(gains, i -> others[i] - losses[i]);
    return mean(gains) > StandardError.ofMean(gains);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** One curve for two classes, else one for each. */
  static Output.Monotone isotonic(float[][] answers, Targets targets) {
    int classes = targets.outputs();
    List<Curve> curves = new ArrayList<>();
    for (int label = classes == 2 ? 1 : 0; label < classes; label++) {
      List<Isotonic.Block> points = new ArrayList<>();
      for (int row = 0; row < answers.length; row++) {
        float odds = Output.Monotone.odds(answers[row], label);
        points.add(new Isotonic.Block(odds, targets.labels()[row] == label ? 1 : 0, 1));
      }
      points.sort(Comparator.comparingDouble(Isotonic.Block::x));
      curves.add(Curve.of(Isotonic.fit(points), answers.length));
    }
    return new Output.Monotone(curves);
  }
}
