package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights must do what writing the rare class's rows down more often does. */
class BalanceTest {
  private static final int ROWS = 80;
  private static final int COMMON = 60;
  private static final int TIMES = COMMON / (ROWS - COMMON);

  private final Random random = new Random(9);
  private final float[][] numeric = new float[ROWS][3];
  private final int[] labels = new int[ROWS];
  private final Fold weighted;
  private final Fold repeated;

  BalanceTest() {
    for (int row = 0; row < ROWS; row++) {
      labels[row] = row < COMMON ? 0 : 1;
      for (int j = 0; j < 3; j++) {
        numeric[row][j] = random.nextInt(3) + labels[row] * random.nextInt(2);
      }
    }
    int[] once = IntStream.range(0, ROWS).toArray();
    int[] often =
        IntStream.concat(
                Arrays.stream(once),
                IntStream.range(1, TIMES).flatMap(i -> IntStream.range(COMMON, ROWS)))
            .toArray();
    Features features = new Features(numeric, new int[ROWS][0]);
    Targets targets = Targets.ofClasses(2, labels);
    weighted = new Fold(features, 3, targets.balanced(), once, once);
    repeated = new Fold(features, 3, targets, often, often);
  }

  @Test
  void theLinearObjectiveAndItsGradientAreThoseOfRepeatedRows() {
    LinearObjective some = new LinearObjective(weighted);
    LinearObjective others = new LinearObjective(repeated);
    some.penalty(0.1);
    others.penalty(0.1);
    double[] at = random.doubles(some.size(), -1, 1).toArray();
    double[] gradient = new double[at.length];
    double[] expected = new double[at.length];
    assertThat(some.valueAndGradient(at, gradient))
        .isCloseTo(others.valueAndGradient(at, expected), within(1e-6));
    for (int j = 0; j < at.length; j++) {
      assertThat(gradient[j]).isCloseTo(expected[j], within(1e-6));
    }
    double[] start = new double[at.length];
    double[] fitted = QuasiNewton.minimise(some, start, () -> false);
    double[] same = QuasiNewton.minimise(others, start, () -> false);
    for (int j = 0; j < at.length; j++) {
      assertThat(fitted[j]).isCloseTo(same[j], within(1e-3));
    }
  }

  @Test
  void theNetworksGradientIsThatOfRepeatedRows() {
    DenseNetwork network = DenseNetwork.initial(3, List.of(5), 2, new RandomStream(1, "weights"));
    DenseNetwork gradient = gradient(network, weighted);
    DenseNetwork expected = gradient(network, repeated);
    for (int layer = 0; layer < 2; layer++) {
      for (int i = 0; i < gradient.weights()[layer].length; i++) {
        assertThat(gradient.weights()[layer][i])
            .containsExactly(expected.weights()[layer][i], within(1e-4f));
      }
      assertThat(gradient.biases()[layer]).containsExactly(expected.biases()[layer], within(1e-4f));
    }
  }

  private static DenseNetwork gradient(DenseNetwork network, Fold fold) {
    int[] order = fold.learnt();
    DensePass pass = new DensePass(network, order.length);
    DenseNetwork gradient = network.zeros();
    pass.weigh(fold.targets().classWeights());
    pass.forward(fold.features(), order, 0, order.length);
    pass.backward(fold.targets().labels(), order, 0, order.length, gradient);
    return gradient;
  }

  @Test
  void treesAreThoseOfRepeatedRows() {
    TreeLearner learner = new TreeLearner(2, 0.3, 0, 1, 1, 0);
    Allowance allowance = Allowance.unlimited(System::nanoTime, () -> false);
    float[][] some = learner.fit(weighted, 1, allowance).score(weighted.features(), 3);
    float[][] others = learner.fit(repeated, 1, allowance).score(repeated.features(), 3);
    for (int row = 0; row < ROWS; row++) {
      some[row][1] += (float) Math.log(TIMES);
      Softmax.apply(some[row]);
      Softmax.apply(others[row]);
      assertThat(some[row][1]).isCloseTo(others[row][1], within(0.02f));
    }
  }

  @Test
  void whatIsTakenBackIsTheWeight() {
    float[] weights = Balance.weights(3, new int[] {0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 2});
    assertThat(weights).containsExactly(1f, 2f, 2f / 3);
    DenseNetwork network = DenseNetwork.initial(3, List.of(), 3, new RandomStream(1, "weights"));
    float[][] before = network.score(weighted.features(), 3);
    float[][] after = Balance.corrected(network, weights).score(weighted.features(), 3);
    Forest forest = Balance.corrected(new Forest(3, List.of()), weights);
    for (int row = 0; row < ROWS; row++) {
      Softmax.apply(before[row]);
      Softmax.apply(after[row]);
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        sum += before[row][k] / weights[k];
      }
      for (int k = 0; k < 3; k++) {
        assertThat((double) after[row][k])
            .isCloseTo(before[row][k] / weights[k] / sum, within(1e-6));
      }
    }
    float[] prior = forest.score(weighted.features(), 3)[0];
    Softmax.apply(prior);
    assertThat(prior).containsExactly(new float[] {1f / 3, 1f / 6, 1f / 2}, within(1e-6f));
  }

  /** One row in ten is rare; what is learnt balanced must still say so. */
  @ParameterizedTest
  @ValueSource(strings = {"article", "linear", "trees", "forest", "mlp"})
  void probabilitiesStayThoseOfTheData(String recipe) {
    Trained trained = train(rare(), recipe, true);
    Evaluation evaluation = (Evaluation) trained.judgement();
    Predictions answers = trained.testPredictions();
    double mean =
        IntStream.range(0, answers.rows())
            .mapToDouble(r -> answers.probability(r, 1))
            .average()
            .orElseThrow();
    double share = evaluation.report().classes().getLast().support() / (double) answers.rows();
    assertThat(mean).isCloseTo(share, within(0.06));
    Evaluation plain = (Evaluation) train(rare(), recipe, false).judgement();
    assertThat(evaluation.metrics().logLoss()).isNotEqualTo(plain.metrics().logLoss());
    assertThat(evaluation.metrics().logLoss()).isLessThan(evaluation.baseline().logLoss());
    assertThat(trained.provenance().parameters()).containsEntry("classWeights", "balanced");
  }

  private static Table rare() {
    Random random = new Random(11);
    int rows = 1500;
    double[] a = random.doubles(rows).toArray();
    double[] b = random.doubles(rows).toArray();
    String[] target = new String[rows];
    Arrays.setAll(target, i -> random.nextDouble() < 0.32 * a[i] * a[i] + 0.01 ? "rare" : "common");
    return new Table(
        List.of(
            new Column.Numeric("a", a),
            new Column.Numeric("b", b),
            new Column.Numeric("c", random.doubles(rows).toArray()),
            new Column.Numeric("d", random.doubles(rows).toArray()),
            new Column.Text("t", target)));
  }

  private static TrainingRequest request(
      Table table, String target, String recipe, boolean balanced) {
    return new TrainingRequest(
        table,
        target,
        Recipe.named(recipe).orElseThrow(),
        Task.AUTO,
        null,
        new Choices(false, balanced),
        42,
        "hash");
  }

  private static Trained train(Table table, String recipe, boolean balanced) {
    return (Trained)
        Learner.train(
            request(table, "t", recipe, balanced), Progress.SILENT, () -> false, System::nanoTime);
  }

  @Test
  void aQuantityHasNoClassesToBalance() {
    assertThat(Learner.examine(request(SampleTables.shop(100), "paid", "trees", true)))
        .contains(new Unusable.NoClasses("paid"));
  }
}
