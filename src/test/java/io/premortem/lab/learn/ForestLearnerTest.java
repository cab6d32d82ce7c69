package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ForestLearnerTest {
  private static final Allowance UNLIMITED = Allowance.unlimited(System::nanoTime, () -> false);

  private static Fold fold(float[][] inputs, Targets targets) {
    Features features = new Features(inputs, new int[inputs.length][0]);
    int[] rows = IntStream.range(0, inputs.length).toArray();
    return new Fold(features, inputs[0].length, targets, rows, new int[0]);
  }

  private static float[][] random(RandomStream random, int rows, int width) {
    float[][] inputs = new float[rows][width];
    for (float[] row : inputs) {
      for (int i = 0; i < width; i++) {
        row[i] = random.nextInt(8) == 0 ? Float.NaN : (float) random.nextDouble();
      }
    }
    return inputs;
  }

  private static int[] leafSizes(Tree tree, float[][] inputs) {
    int[] sizes = new int[tree.nodes()];
    for (float[] row : inputs) {
      sizes[tree.leaf(row)]++;
    }
    return sizes;
  }

  /** Each leaf says what the rows that come to it say, and has enough of them. */
  @Property(tries = 40)
  void leavesHoldTheSharesOfTheirRows(
      @ForAll @IntRange(min = 1, max = 9) int leafRows, @ForAll long seed) {
    RandomStream random = new RandomStream(seed, "test");
    float[][] inputs = random(random, 60, 3);
    int[] labels = IntStream.range(0, 60).map(row -> random.nextInt(3)).toArray();
    Fold fold = fold(inputs, Targets.ofClasses(3, labels));
    Tree tree = new RandomTree(fold, 0.6, leafRows, random).grow();
    int[] sizes = leafSizes(tree, inputs);
    double[][] shares = new double[tree.nodes()][3];
    for (int row = 0; row < 60; row++) {
      int leaf = tree.leaf(inputs[row]);
      shares[leaf][labels[row]] += 1.0 / sizes[leaf];
    }
    for (int node = 0; node < tree.nodes(); node++) {
      if (tree.feature()[node] < 0) {
        assertThat(sizes[node]).isGreaterThanOrEqualTo(leafRows);
        for (int k = 0; k < 3; k++) {
          assertThat((double) tree.value()[node * 3 + k]).isCloseTo(shares[node][k], within(1e-6));
        }
      }
    }
  }

  @Test
  void fullTreesKnowTheirRowsByHeart() {
    RandomStream random = new RandomStream(1, "test");
    float[][] inputs = random(random, 200, 4);
    float[] values = new float[200];
    for (int row = 0; row < values.length; row++) {
      inputs[row][0] = row;
      values[row] = (float) random.nextDouble();
    }
    Scorer forest =
        new ForestLearner(1, 1).fit(fold(inputs, Targets.ofQuantity(values)), 7, UNLIMITED);
    float[][] scores = forest.score(new Features(inputs, new int[200][0]), 4);
    for (int row = 0; row < values.length; row++) {
      assertThat(scores[row][0]).isCloseTo(values[row], within(1e-5f));
    }
  }

  /** The best of two inputs is the one that parts the classes, wherever it is cut. */
  @Test
  void takesTheSplitOfTheLeastImpurity() {
    float[][] inputs = new float[40][];
    int[] labels = new int[40];
    for (int row = 0; row < 40; row++) {
      labels[row] = row % 2;
      inputs[row] = new float[] {row / 2 % 2, row % 2};
    }
    Fold fold = fold(inputs, Targets.ofClasses(2, labels));
    for (int seed = 0; seed < 20; seed++) {
      Tree tree = new RandomTree(fold, 1, 1, new RandomStream(seed, "test")).grow();
      assertThat(tree.feature()).containsExactly(1, -1, -1);
      assertThat(tree.value()).containsExactly(0, 0, 1, 0, 0, 1);
    }
  }

  @Test
  void missingValuesGoWhereTheyBelong() {
    float[][] inputs = new float[30][];
    int[] labels = new int[30];
    for (int row = 0; row < 30; row++) {
      inputs[row] = new float[] {row % 3 == 0 ? Float.NaN : row % 3};
      labels[row] = row % 3 == 1 ? 1 : 0;
    }
    Fold fold = fold(inputs, Targets.ofClasses(2, labels));
    Tree tree = new RandomTree(fold, 1, 1, new RandomStream(3, "test")).grow();
    for (int row = 0; row < 30; row++) {
      double[] scores = new double[2];
      tree.addTo(scores, inputs[row]);
      assertThat(scores[labels[row]]).isEqualTo(1);
    }
  }

  @Test
  void whatNoTreeHasSeenIsRareNotImpossible() {
    float[][] inputs = {{1}, {2}, {3}, {4}};
    Fold fold = fold(inputs, Targets.ofClasses(3, new int[] {0, 0, 1, 1}));
    float[][] scores = new ForestLearner(1, 1).fit(fold, 1, UNLIMITED).score(fold.features(), 1);
    for (float[] row : scores) {
      Softmax.apply(row);
      assertThat(row[2]).isCloseTo(0.002f / 1.006f, within(1e-6f));
    }
  }

  /** However little time there is, there is a forest; many classes make it smaller. */
  @Test
  void oneTreeAtLeastAndNoFileWithoutEnd() {
    RandomStream random = new RandomStream(1, "test");
    float[][] inputs = random(random, 3_000, 2);
    int[] labels = IntStream.range(0, 3_000).map(row -> row % 1_000).toArray();
    Fold fold = fold(inputs, Targets.ofClasses(1_000, labels));
    VotingForest many = (VotingForest) new ForestLearner(1, 1).fit(fold, 1, UNLIMITED);
    assertThat(many.shares().trees()).hasSizeLessThan(3);
    Allowance none = new Allowance(() -> 1, 0, () -> false);
    Targets two = Targets.ofClasses(2, Arrays.stream(labels).map(k -> k % 2).toArray());
    VotingForest hasty = (VotingForest) new ForestLearner(1, 5).fit(fold(inputs, two), 1, none);
    assertThat(hasty.shares().trees()).hasSize(1);
  }
}
