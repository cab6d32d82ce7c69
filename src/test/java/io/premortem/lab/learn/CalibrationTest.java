package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  /**
   * The min-max formula is the isotonic regression: max over i ≤ k of min over j ≥ k of mean(i..j).
   */
  @Property(tries = 200)
  void poolingGivesWhatTryingEveryIntervalGives(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll long seed) {
    Random random = new Random(seed);
    List<Isotonic.Block> points = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      points.add(new Isotonic.Block(i, random.nextInt(5), 1 + random.nextInt(3)));
    }
    List<Isotonic.Block> blocks = Isotonic.fit(points);
    int at = 0;
    double left = blocks.getFirst().weight();
    for (int k = 0; k < size; k++) {
      while (left <= 1e-9) {
        left = blocks.get(++at).weight();
      }
      assertThat(blocks.get(at).y()).isCloseTo(maxMin(points, k), within(1e-9));
      left -= points.get(k).weight();
    }
    assertThat(blocks).isSortedAccordingTo(Comparator.comparingDouble(Isotonic.Block::y));
  }

  private static double maxMin(List<Isotonic.Block> points, int k) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= k; i++) {
      double min = Double.POSITIVE_INFINITY;
      for (int j = k; j < points.size(); j++) {
        double sum = 0;
        double weight = 0;
        for (Isotonic.Block point : points.subList(i, j + 1)) {
          sum += point.y() * point.weight();
          weight += point.weight();
        }
        min = Math.min(min, sum / weight);
      }
      max = Math.max(max, min);
    }
    return max;
  }

  @Test
  void equalPlacesArePooledFirst() {
    assertThat(
            Isotonic.fit(
                List.of(
                    new Isotonic.Block(1, 1, 1),
                    new Isotonic.Block(1, 0, 1),
                    new Isotonic.Block(2, 1, 1))))
        .containsExactly(new Isotonic.Block(1, 0.5, 2), new Isotonic.Block(2, 1, 1));
  }

  @Property(tries = 100)
  void aCurveRisesAndIsNeverSteep(
      @ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
    Random random = new Random(seed);
    List<Isotonic.Block> points = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      points.add(new Isotonic.Block(4 * random.nextGaussian(), random.nextInt(2), 1));
    }
    points.sort(Comparator.comparingDouble(Isotonic.Block::x));
    Curve curve = Curve.of(Isotonic.fit(points), size);
    for (float x = -20; x < 20; x += 0.01f) {
      float rise = curve.at(x + 0.01f) - curve.at(x);
      assertThat(rise).isBetween(-1e-5f, 8.1f * 0.01f);
    }
    assertThat(curve.at(-20)).isEqualTo(curve.at(-1e30f));
    assertThat(Math.abs(curve.at(1e30f))).isLessThanOrEqualTo((float) Math.log(size + 1) + 1e-4f);
  }

  /**
   * Too confident by a factor of 1.5, or shifted towards the later classes, which no temperature
   * undoes.
   */
  private static float[][] answers(int rows, int classes, boolean bent, int[] labels, long seed) {
    Random random = new Random(seed);
    float[][] answers = new float[rows][classes];
    for (int row = 0; row < rows; row++) {
      float[] truth = new float[classes];
      for (int k = 0; k < classes; k++) {
        truth[k] = (float) (1.5 * random.nextGaussian());
        answers[row][k] = bent ? truth[k] + 1.5f * k : 1.5f * truth[k];
      }
      Softmax.apply(truth);
      Softmax.apply(answers[row]);
      double draw = random.nextDouble();
      while (labels[row] < classes - 1 && (draw -= truth[labels[row]]) > 0) {
        labels[row]++;
      }
    }
    return answers;
  }

  @Test
  void takesCurvesWhereNoTemperatureFitsAndATemperatureWhereOneDoes() {
    for (int classes : new int[] {2, 3}) {
      int[] labels = new int[4_000];
      int[] folds = IntStream.range(0, labels.length).map(row -> row % 5).toArray();
      float[][] bent = answers(labels.length, classes, true, labels, 1);
      Calibration.Chosen chosen =
          Calibration.choose(bent, Targets.ofClasses(classes, labels), folds);
      assertThat(chosen.calibration().kind()).isEqualTo("isotonic");
      assertThat(chosen.output()).isInstanceOf(Output.Monotone.class);
      assertThat(chosen.calibration().isotonicLoss())
          .isLessThan(chosen.calibration().temperatureLoss());
      float[] answer = chosen.output().finish(bent[0].clone());
      double sum = 0;
      for (float p : answer) {
        sum += p;
      }
      assertThat(sum).isCloseTo(1, within(1e-6));

      int[] others = new int[4_000];
      float[][] cold = answers(others.length, classes, false, others, 2);
      assertThat(
              Calibration.choose(cold, Targets.ofClasses(classes, others), folds)
                  .calibration()
                  .kind())
          .isEqualTo("temperature");
    }
  }

  @Test
  void fewRowsHaveATemperature() {
    int[] labels = new int[900];
    float[][] answers = answers(labels.length, 2, true, labels, 3);
    Calibration.Chosen chosen =
        Calibration.choose(answers, Targets.ofClasses(2, labels), new int[900]);
    assertThat(chosen.calibration().kind()).isEqualTo("temperature");
    assertThat(chosen.calibration().isotonicLoss()).isNaN();
  }
}
