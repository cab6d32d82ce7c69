package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeShapTest {
  private static final int INPUTS = 5;

  /** A random tree under construction; inputs may be asked for again and again. */
  private static final class Growth {
    final Random random;
    final List<int[]> nodes = new ArrayList<>();
    final List<float[]> numbers = new ArrayList<>();

    Growth(Random random) {
      this.random = random;
    }

    int grow(int depth) {
      int node = nodes.size();
      boolean leaf = depth == 0 || random.nextInt(5) == 0;
      nodes.add(new int[] {leaf ? -1 : random.nextInt(INPUTS), 0, 0, random.nextInt(2)});
      numbers.add(new float[] {random.nextInt(5), leaf ? (float) random.nextGaussian() : 0});
      if (!leaf) {
        nodes.get(node)[1] = grow(depth - 1);
        nodes.get(node)[2] = grow(depth - 1);
      }
      return node;
    }

    Tree tree() {
      int size = nodes.size();
      Tree tree =
          new Tree(
              0,
              new int[size],
              new float[size],
              new int[size],
              new int[size],
              new boolean[size],
              new float[size]);
      for (int i = 0; i < size; i++) {
        tree.feature()[i] = nodes.get(i)[0];
        tree.left()[i] = nodes.get(i)[1];
        tree.right()[i] = nodes.get(i)[2];
        tree.missingLeft()[i] = nodes.get(i)[3] == 1;
        tree.threshold()[i] = numbers.get(i)[0];
        tree.value()[i] = numbers.get(i)[1];
      }
      return tree;
    }
  }

  private static float[] row(Random random) {
    float[] row = new float[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      row[i] = random.nextInt(6) == 0 ? Float.NaN : random.nextInt(6);
    }
    return row;
  }

  /** What the tree says when only the inputs of the set are known. */
  private static double known(Tree tree, TreeShap shap, int node, int set, float[] row) {
    int feature = tree.feature()[node];
    if (feature < 0) {
      return tree.value()[node];
    }
    int left = tree.left()[node];
    int right = tree.right()[node];
    if ((set & 1 << feature) == 0) {
      return shap.share(node, left) * known(tree, shap, left, set, row)
          + shap.share(node, right) * known(tree, shap, right, set, row);
    }
    boolean goes =
        Float.isNaN(row[feature])
            ? tree.missingLeft()[node]
            : row[feature] < tree.threshold()[node];
    return known(tree, shap, goes ? left : right, set, row);
  }

  /** Shapley's formula over all sets of inputs. */
  private static double shapley(Tree tree, TreeShap shap, int input, float[] row) {
    double value = 0;
    for (int set = 0; set < 1 << INPUTS; set++) {
      if ((set & 1 << input) == 0) {
        int size = Integer.bitCount(set);
        double weight = factorial(size) * factorial(INPUTS - size - 1) / factorial(INPUTS);
        value +=
            weight * (known(tree, shap, 0, set | 1 << input, row) - known(tree, shap, 0, set, row));
      }
    }
    return value;
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  /** Few background rows leave branches that none of them took. */
  @Property(tries = 300)
  void isShapleysFormulaOverAllSets(
      @ForAll @IntRange(min = 0, max = 6) int depth,
      @ForAll @IntRange(min = 1, max = 60) int background,
      @ForAll long seed) {
    Random random = new Random(seed);
    Growth growth = new Growth(random);
    growth.grow(depth);
    Tree tree = growth.tree();
    float[][] rows = new float[background][];
    for (int i = 0; i < background; i++) {
      rows[i] = row(random);
    }
    TreeShap shap = new TreeShap(tree, rows);
    float[] explained = row(random);
    double[] values = new double[INPUTS];
    shap.add(explained, values);
    double sum = known(tree, shap, 0, 0, explained);
    for (int input = 0; input < INPUTS; input++) {
      assertThat(values[input]).isCloseTo(shapley(tree, shap, input, explained), within(1e-9));
      sum += values[input];
    }
    assertThat(sum).isCloseTo(tree.value()[tree.leaf(explained)], within(1e-6));
  }

  private static Trained train(Table table, String target, String recipe) {
    return (Trained)
        Learner.train(
            new TrainingRequest(table, target, Recipe.named(recipe).orElseThrow(), 42, "hash"),
            Progress.SILENT,
            () -> false,
            System::nanoTime);
  }

  @Test
  void namesTheColumnsThatMoveAModelOfTreesAndNoOthers() {
    Table shop = SampleTables.shop(400);
    Shap left = train(shop.without("paid"), "left", "trees").insights().shap();
    assertThat(left.columns().getFirst().column()).isEqualTo("message");
    assertThat(left.columns())
        .extracting(Shap.Share::column)
        .containsExactlyInAnyOrder("age", "plan", "city", "since", "message");
    Shap.Share first = left.columns().getFirst();
    assertThat(first.mean()).isBetween(first.low(), first.high()).isPositive();

    // The message moves what is paid by 5 in one row of three: |SHAP| 5 · 2 · 1/3 · 2/3 on average.
    Shap paid = train(shop.without("left"), "paid", "trees").insights().shap();
    assertThat(paid.columns().getFirst().column()).isEqualTo("message");
    assertThat(paid.columns().getFirst().mean()).isCloseTo(2.2, within(0.5));
    assertThat(train(shop.without("left"), "paid", "linear").insights().shap()).isNull();
  }
}
