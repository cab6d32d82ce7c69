package io.premortem.lab.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsightsTest {
  private static final List<String> TWO = List.of("no", "yes");

  /** Probabilities of the second class. */
  private static Predictions binary(double... p) {
    float[] probabilities = new float[2 * p.length];
    for (int i = 0; i < p.length; i++) {
      probabilities[2 * i] = (float) (1 - p[i]);
      probabilities[2 * i + 1] = (float) p[i];
    }
    return new Predictions(TWO, probabilities);
  }

  @Test
  void drawsTheCurvesOfScikitLearnsExample() {
    // roc_auc_score 0.75 and average_precision_score 0.83 of scikit-learn's documentation.
    ClassCurve curve =
        ClassCurve.of(binary(0.1, 0.4, 0.35, 0.8), new int[] {0, 0, 1, 1}).getFirst();
    assertThat(curve.name()).isEqualTo("yes");
    assertThat(curve.auc()).isEqualTo(0.75);
    assertThat(curve.averagePrecision()).isCloseTo(0.8333333333, within(1e-9));
    assertThat(curve.points())
        .extracting(ClassCurve.Point::recall)
        .containsExactly(0.5, 0.5, 1.0, 1.0);
    assertThat(curve.points())
        .extracting(ClassCurve.Point::falsePositiveRate)
        .containsExactly(0.0, 0.5, 0.5, 1.0);
  }

  @Test
  void countsAndPricesMistakes() {
    List<ThresholdCounts> counts =
        ThresholdCounts.of(binary(0.1, 0.4, 0.35, 0.8), new int[] {0, 0, 1, 1});
    assertThat(counts).hasSize(101);
    assertThat(counts.get(37)).isEqualTo(new ThresholdCounts(0.37, 1, 1, 1, 1));
    assertThat(counts.get(37).cost(1, 5)).isEqualTo(1.5);
    assertThat(counts.get(0)).isEqualTo(new ThresholdCounts(0, 2, 2, 0, 0));
    assertThat(counts.get(100)).isEqualTo(new ThresholdCounts(1, 0, 0, 2, 2));
  }

  @Test
  void looksAtLevelsOfEnoughRows() {
    String[] levels = new String[60];
    double[] scores = new double[60];
    Arrays.setAll(levels, i -> i < 25 ? "a" : i < 50 ? "b" : null);
    Arrays.setAll(scores, i -> i < 25 ? 1 : i % 2);
    List<Slice> slices = Slice.of("c", levels, scores);
    assertThat(slices).extracting(Slice::level).containsExactly("a", "b");
    assertThat(slices.getFirst().score()).isEqualTo(1);
    assertThat(slices.getFirst().apart()).isTrue();
    assertThat(slices.getLast().low()).isLessThan(0.52).isGreaterThan(0.2);
    assertThat(Slice.of("c", new String[60], scores)).isEmpty();
  }

  @Test
  void judgesQuantities() {
    Predictions predictions = new Predictions(List.of(), new float[] {1, 2, 3, 6});
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(
            predictions, new double[] {1, 3, 3, 5}, new double[] {0, 4}, bound -> 0);
    RegressionMetrics metrics = evaluation.metrics();
    assertThat(metrics.rmse()).isEqualTo(Math.sqrt(0.5));
    assertThat(metrics.mae()).isEqualTo(0.5);
    assertThat(metrics.medianError()).isEqualTo(0.5);
    assertThat(metrics.r2()).isEqualTo(0.75);
    assertThat(metrics.bias()).isZero();
    // Always 2: errors 1, 1, 1, 3.
    assertThat(evaluation.baseline().rmse()).isEqualTo(Math.sqrt(3));
    assertThat(
            evaluation.residuals().stream().mapToInt(RegressionEvaluation.ResidualBin::rows).sum())
        .isEqualTo(4);
    assertThat(evaluation.tenths().stream().mapToInt(RegressionEvaluation.Tenth::rows).sum())
        .isEqualTo(4);
  }
}
