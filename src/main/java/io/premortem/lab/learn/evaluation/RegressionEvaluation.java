package io.premortem.lab.learn.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How a model of a quantity did on its test part.
 *
 * @param baseline the same scores for always answering with the mean of the rows learnt from
 * @param residuals how many rows by their error, truth − prediction
 * @param tenths truth beside prediction for each tenth of the rows by prediction
 */
public record RegressionEvaluation(
    int rows,
    RegressionMetrics metrics,
    RegressionMetrics baseline,
    Interval rmseInterval,
    Interval maeInterval,
    List<ResidualBin> residuals,
    List<Tenth> tenths)
    implements Judgement {
  private static final int BINS = 20;
  private static final int TENTHS = 10;

  public record ResidualBin(double from, double to, int rows) {}

  /**
   * @param predicted mean prediction of its rows
   * @param observed mean truth of its rows
   */
  public record Tenth(double predicted, double observed, int rows) {}

  /**
   * @param truth of each predicted row
   * @param learnt values of the rows learnt from, for the baseline
   * @param draw gives a uniform number below its argument, for the bootstrap
   */
  public static RegressionEvaluation of(
      Predictions predictions, double[] truth, double[] learnt, IntUnaryOperator draw) {
    double[] predicted = new double[truth.length];
    Arrays.setAll(predicted, predictions::value);
    double[] constant = new double[truth.length];
    Arrays.fill(constant, Arrays.stream(learnt).average().orElse(Double.NaN));
    double[] absolute = new double[truth.length];
    double[] squares = new double[truth.length];
    Arrays.setAll(absolute, i -> Math.abs(predicted[i] - truth[i]));
    Arrays.setAll(squares, i -> absolute[i] * absolute[i]);
    Interval squared = Interval.ofMean(squares, draw);
    return new RegressionEvaluation(
        truth.length,
        RegressionMetrics.of(predicted, truth),
        RegressionMetrics.of(constant, truth),
        new Interval(Math.sqrt(squared.low()), Math.sqrt(squared.high())),
        Interval.ofMean(absolute, draw),
        residuals(predicted, truth),
        tenths(predicted, truth));
  }

  /** Between the 1 % and 99 % quantiles, the rows beyond in the outermost bins. */
  private static List<ResidualBin> residuals(double[] predicted, double[] truth) {
    double[] errors = new double[truth.length];
    Arrays.setAll(errors, i -> truth[i] - predicted[i]);
    Arrays.sort(errors);
    double low = errors[(int) (0.01 * (errors.length - 1))];
    double high = errors[(int) Math.ceil(0.99 * (errors.length - 1))];
    double width = high > low ? (high - low) / BINS : 1;
    int[] counts = new int[BINS];
    for (double error : errors) {
      counts[Math.clamp((int) ((error - low) / width), 0, BINS - 1)]++;
    }
    List<ResidualBin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(new ResidualBin(low + bin * width, low + (bin + 1) * width, counts[bin]));
    }
    return List.copyOf(bins);
  }

  private static List<Tenth> tenths(double[] predicted, double[] truth) {
    Integer[] order = new Integer[truth.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(predicted[a], predicted[b]));
    List<Tenth> tenths = new ArrayList<>();
    for (int part = 0; part < TENTHS; part++) {
      int from = (int) ((long) part * order.length / TENTHS);
      int to = (int) ((part + 1L) * order.length / TENTHS);
      if (to > from) {
        List<Integer> rows = Arrays.asList(order).subList(from, to);
        tenths.add(
            new Tenth(
                rows.stream().mapToDouble(i -> predicted[i]).average().orElse(0),
                rows.stream().mapToDouble(i -> truth[i]).average().orElse(0),
                to - from));
      }
    }
    return List.copyOf(tenths);
  }
}
