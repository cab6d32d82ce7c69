package io.premortem.lab.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Some of the training rows: the head of a random order, so that a smaller share of the same seed
 * lies within a larger one.
 *
 * @param share of the training rows, in (0, 1]
 * @param seed of the order, and of what is random in learning from it
 */
public record Sample(double share, long seed) {
  /**
   * So many rows of {@code rows} as a share is, each class as often as among all of them and at
   * least once, so that scores of small shares stay comparable.
   *
   * @param labels class of each row; for a quantity all the same
   * @return places among the rows, ascending
   */
  int[] places(int[] labels) {
    int[] order = IntStream.range(0, labels.length).toArray();
    RandomStream random = new RandomStream(seed, "sample");
    random.shuffle(order);
    int[] sizes = new int[Arrays.stream(labels).max().orElse(0) + 1];
    Arrays.stream(labels).forEach(label -> sizes[label]++);
    int[] seen = new int[sizes.length];
    double[] ranks = new double[labels.length];
    for (int place : order) {
      int label = labels[place];
      // The u-th part of a step keeps the classes from coming in step.
      ranks[place] =
          seen[label] == 0 ? -1 : (seen[label] + random.nextDouble()) / (double) sizes[label];
      seen[label]++;
    }
    int classes = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
    return first(ranks, Math.max(size(labels.length), classes));
  }

  /**
   * Group after group, as new data come: new rows of old groups would tell less.
   *
   * @param groups of each row
   */
  int[] placesByGroup(int[] groups) {
    int[] order = IntStream.rangeClosed(0, Arrays.stream(groups).max().orElse(0)).toArray();
    new RandomStream(seed, "sample").shuffle(order);
    double[] ranks = Arrays.stream(groups).mapToDouble(group -> order[group]).toArray();
    return first(ranks, size(groups.length));
  }

  /** How many rows the share is of so many. */
  public int size(int rows) {
    return (int) Math.clamp(Math.round(share * rows), 1, rows);
  }

  private static int[] first(double[] ranks, int count) {
    return IntStream.range(0, ranks.length)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> ranks[place]))
        .limit(count)
        .mapToInt(place -> place)
        .sorted()
        .toArray();
  }
}
