package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which learners a search tries, in which order: what usually wins first, then at random. */
final class Portfolio {
  /** More would rather fit the folds than the world. */
  static final int MOST = 40;

  private static final TreeLearner TREES = new TreeLearner(6, 0.05, 2, 0.8, 0.7, 2);
  private static final DenseLearner DENSE =
      new DenseLearner(View.PIECES, List.of(128, 64), 0.002, 0.1, 0.02);
  private static final ForestLearner FOREST = new ForestLearner(0.5, 1);
  private static final LinearLearner LINEAR = new LinearLearner(View.LINEAR);

  private Portfolio() {}

  /** Of the recipe {@code auto} more than can be tried within its time. */
  static List<Candidate> of(Recipe.Search recipe, long seed) {
    return switch (recipe.id()) {
      case "linear" -> List.of(LINEAR);
      case "mlp" -> List.of(DENSE);
      case "trees" -> List.of(TREES);
      case "forest" -> List.of(FOREST);
      default -> everything(new RandomStream(seed, "portfolio"));
    };
  }

  private static List<Candidate> everything(RandomStream random) {
    List<Candidate> candidates =
        new ArrayList<>(
            List.of(
                TREES,
                FOREST,
                LINEAR,
                DENSE,
                new LinearLearner(View.PIECES),
                new TreeLearner(4, 0.05, 5, 0.7, 0.5, 5),
                new TreeLearner(8, 0.04, 4, 0.8, 0.5, 2),
                new ForestLearner(0.5, 5),
                new DenseLearner(View.LINEAR, List.of(64, 32), 0.001, 0.2, 0.02),
                new TreeLearner(3, 0.08, 2, 0.8, 0.8, 1),
                new TreeLearner(10, 0.04, 8, 0.7, 0.4, 5),
                new DenseLearner(View.PIECES, List.of(256, 128), 0.001, 0.3, 0.05)));
    IntStream.range(candidates.size(), MOST)
        .forEach(i -> candidates.add(i % 4 == 3 ? dense(random) : trees(random)));
    return candidates;
  }

  private static TreeLearner trees(RandomStream random) {
    return new TreeLearner(
        3 + random.nextInt(8),
        one(random, 0.02, 0.03, 0.05),
        one(random, 1, 2, 5, 10, 20),
        one(random, 0.6, 0.7, 0.8, 0.9),
        one(random, 0.3, 0.4, 0.5, 0.7, 0.9),
        one(random, 0.5, 1, 3, 10));
  }

  private static DenseLearner dense(RandomStream random) {
    return new DenseLearner(
        random.nextInt(3) == 0 ? View.LINEAR : View.PIECES,
        List.of(List.of(64, 32), List.of(128, 64), List.of(256, 128), List.of(128, 128, 64))
            .get(random.nextInt(4)),
        one(random, 0.0005, 0.001, 0.002, 0.004),
        one(random, 0, 0.1, 0.2, 0.4),
        one(random, 0.005, 0.02, 0.1));
  }

  private static double one(RandomStream random, double... values) {
    return values[random.nextInt(values.length)];
  }
}
