package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.Predictions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Test rows that also stand in training: what they show of a model is its memory.
 *
 * @param tested rows of the test part
 * @param twins test rows that are equal to a training row in every input column
 * @param answered those of them that are equal in the target too
 * @param all how the model did on all test rows; null before training
 * @param without how it did on those without a twin; null before training, and when there are none
 */
public record Duplicates(int tested, int twins, int answered, Score all, Score without) {
  /**
   * @param loss log-loss, or root mean squared error
   * @param hits accuracy, or mean absolute error
   */
  public record Score(double loss, double hits) {}

  public double share() {
    return tested == 0 ? 0 : (double) twins / tested;
  }

  /** Test rows that do not stand in training. */
  public int apart() {
    return tested - twins;
  }

  /**
   * Before training.
   *
   * @param target of every row, by its place in {@code inputs}
   */
  static Duplicates of(Table inputs, Column target, int[] training, int[] test) {
    int[] groups = Twins.of(inputs);
    return found(groups, twins(groups, training, test), target, training, test);
  }

  /**
   * After it, with scores.
   *
   * @param target of every row, by its place in {@code inputs}
   * @param labels class of each test row; null for a quantity
   * @param values quantity of each test row; null for classes
   */
  static Duplicates judged(
      Table inputs,
      Column target,
      int[] training,
      int[] test,
      Predictions predictions,
      int[] labels,
      double[] values) {
    int[] groups = Twins.of(inputs);
    boolean[] twins = twins(groups, training, test);
    Duplicates found = found(groups, twins, target, training, test);
    int[] every = IntStream.range(0, twins.length).toArray();
    int[] alone = Arrays.stream(every).filter(row -> !twins[row]).toArray();
    return new Duplicates(
        found.tested(),
        found.twins(),
        found.answered(),
        score(predictions, every, labels, values),
        alone.length == 0 ? null : score(predictions, alone, labels, values));
  }

  /**
   * @param groups of rows with equal inputs
   */
  private static Duplicates found(
      int[] groups, boolean[] twins, Column target, int[] training, int[] test) {
    int[] answered = Twins.both(groups, Twins.values(target));
    Set<Integer> learnt = learnt(answered, training);
    return new Duplicates(
        test.length,
        (int) IntStream.range(0, test.length).filter(i -> twins[i]).count(),
        (int) Arrays.stream(test).filter(row -> learnt.contains(answered[row])).count(),
        null,
        null);
  }

  /** Per test row, whether it stands in training too. */
  private static boolean[] twins(int[] groups, int[] training, int[] test) {
    Set<Integer> learnt = learnt(groups, training);
    boolean[] twins = new boolean[test.length];
    for (int i = 0; i < twins.length; i++) {
      twins[i] = learnt.contains(groups[test[i]]);
    }
    return twins;
  }

  private static Set<Integer> learnt(int[] groups, int[] training) {
    Set<Integer> learnt = new HashSet<>();
    Arrays.stream(training).forEach(row -> learnt.add(groups[row]));
    return learnt;
  }

  private static Score score(Predictions predictions, int[] rows, int[] labels, double[] values) {
    double loss = 0;
    double hits = 0;
    for (int row : rows) {
      if (values != null) {
        double error = predictions.value(row) - values[row];
        loss += error * error / rows.length;
        hits += Math.abs(error) / rows.length;
      } else {
        double p = predictions.probability(row, labels[row]);
        loss -= Math.log(Math.max(p, Math.ulp(1.0))) / rows.length;
        hits += predictions.label(row) == labels[row] ? 1.0 / rows.length : 0;
      }
    }
    return new Score(values != null ? Math.sqrt(loss) : loss, hits);
  }
}
