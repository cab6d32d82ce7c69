package io.premortem.lab.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values from scikit-learn 1.2.1 on the same ten rows, or by hand. */
class EvaluationTest {
  private static final Offset<Double> EXACT = within(1e-7);
  private static final int[] TRUTH = {0, 0, 1, 1, 1, 2, 2, 2, 2, 3};
  private static final Predictions TEN =
      new Predictions(
          List.of("setosa", "a much longer name", "versicolor", "鸢尾"),
          new float[] {
            .7f, .1f, .1f, .1f, .2f, .6f, .1f, .1f, .1f, .8f, .05f, .05f, .3f, .4f, .2f, .1f, .5f,
            .3f, .1f, .1f, .1f, .1f, .7f, .1f, .05f, .05f, .8f, .1f, .2f, .2f, .5f, .1f, .4f, .1f,
            .3f, .2f, .25f, .25f, .4f, .1f
          });

  private static Evaluation ten() {
    Random random = new Random(1);
    return Evaluation.of(TEN, TRUTH, new int[] {0, 0, 1, 2}, random::nextInt);
  }

  @Test
  void printsTheReportAsScikitLearnDoes() {
    assertThat(ten().report().text())
        .isEqualTo(
            """
                                precision    recall  f1-score   support

                        setosa       0.33      0.50      0.40         2
            a much longer name       0.67      0.67      0.67         3
                    versicolor       0.75      0.75      0.75         4
                            鸢尾       0.00      0.00      0.00         1

                      accuracy                           0.60        10
                     macro avg       0.44      0.48      0.45        10
                  weighted avg       0.57      0.60      0.58        10
            """);
  }

  @Test
  void listsClassesThatOccurOrArePredicted() {
    Predictions predictions =
        new Predictions(
            List.of("0", "1", "2", "3"), new float[] {1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0});
    assertThat(ClassificationReport.of(predictions, new int[] {0, 0, 1}).text())
        .isEqualTo(
            """
                          precision    recall  f1-score   support

                       0       1.00      0.50      0.67         2
                       1       0.00      0.00      0.00         1
                       2       0.00      0.00      0.00         0

                accuracy                           0.33         3
               macro avg       0.33      0.17      0.22         3
            weighted avg       0.67      0.33      0.44         3
            """);
  }

  @Test
  void countsTrueAgainstPredictedClass() {
    assertThat(ten().confusion())
        .containsExactly(
            List.of(1, 1, 0, 0), List.of(1, 2, 0, 0), List.of(1, 0, 3, 0), List.of(0, 0, 1, 0));
  }

  @Test
  void scoresAsScikitLearnDoes() {
    Metrics metrics = ten().metrics();
    assertThat(metrics.accuracy()).isEqualTo(0.6);
    assertThat(metrics.balancedAccuracy()).isCloseTo(0.47916666666666663, EXACT);
    assertThat(metrics.macroF1()).isCloseTo(0.45416666666666666, EXACT);
    assertThat(metrics.logLoss()).isCloseTo(0.9089043516310426, within(1e-6));
    assertThat(metrics.auc()).isCloseTo(0.7704613095238095, EXACT);
    assertThat(metrics.brier()).isCloseTo(0.47650000116229074, EXACT);
    assertThat(metrics.calibrationError()).isCloseTo(0.06, EXACT);
  }

  @Test
  void scoresTwoClassesByTheSecond() {
    float[] p = {.9f, .1f, .6f, .4f, .65f, .35f, .2f, .8f, .2f, .8f, .6f, .4f};
    Metrics metrics =
        Metrics.of(new Predictions(List.of("no", "yes"), p), new int[] {0, 1, 1, 0, 1, 0});
    assertThat(metrics.auc()).isCloseTo(5 / 9.0, EXACT);
    assertThat(metrics.brier()).isCloseTo(0.2720833333333334, EXACT);
  }

  @Test
  void hasNoAucForOneClass() {
    Predictions one = new Predictions(List.of("no", "yes"), new float[] {.9f, .1f, .3f, .7f});
    assertThat(Metrics.of(one, new int[] {0, 0}).auc()).isNaN();
  }

  @Test
  void keepsLogLossFiniteForACertainMistake() {
    Predictions sure = new Predictions(List.of("no", "yes"), new float[] {1, 0});
    assertThat(Metrics.of(sure, new int[] {1}).logLoss()).isCloseTo(52 * Math.log(2), EXACT);
  }

  @Test
  void baselineAnswersWithTheShares() {
    Metrics baseline = ten().baseline();
    assertThat(baseline.accuracy()).isEqualTo(0.2);
    assertThat(baseline.auc()).isEqualTo(0.5);
    // Two rows at p = 1/2, seven at 1/4, one of a class never seen.
    assertThat(baseline.logLoss())
        .isCloseTo((2 * Math.log(2) + 7 * Math.log(4) + 52 * Math.log(2)) / 10, EXACT);
  }

  @Test
  void binsRowsByConfidence() {
    assertThat(ten().reliability().bins())
        .extracting(Reliability.Bin::rows)
        .containsExactly(5, 3, 2);
    assertThat(ten().reliability().bins().getFirst().accuracy()).isCloseTo(0.4, EXACT);
  }

  @Test
  void intervalCoversTheMeanWithTheWidthOfTheNormalOne() {
    Random random = new Random(4);
    double[] values = random.doubles(10_000).toArray();
    Interval interval = Interval.ofMean(values, random::nextInt);
    double half = 1.96 / Math.sqrt(12 * 10_000.0);
    double mean = Arrays.stream(values).average().orElseThrow();
    assertThat(interval.low()).isCloseTo(mean - half, within(half / 5));
    assertThat(interval.high()).isCloseTo(mean + half, within(half / 5));
  }

  @Test
  void parityIsTheLargestDifference() {
    Predictions a = new Predictions(List.of("x", "y"), new float[] {.5f, .5f, .2f, .8f});
    Predictions b = new Predictions(List.of("x", "y"), new float[] {.5f, .5f, .25f, .75f});
    assertThat(Parity.between(a, b).maxDifference()).isCloseTo(0.05, EXACT);
    assertThat(Parity.between(a, b).holds()).isFalse();
    assertThat(Parity.between(a, a)).isEqualTo(new Parity(0));
    Predictions broken = new Predictions(List.of("x", "y"), new float[] {.5f, .5f, Float.NaN, .8f});
    assertThat(Parity.between(a, broken).holds()).isFalse();
  }
}
