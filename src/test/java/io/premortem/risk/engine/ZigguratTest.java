package io.premortem.risk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZigguratTest {

  private static final int DRAWS = 4_000_000;
  private static final int CELLS = 512;

  private static double draw(int i) {
    return Ziggurat.normal(Counter.word(7, 11, i));
  }

  @Test
  void fillsCellsOfEqualChanceEqually() {
    double[] edges = new double[CELLS - 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = NormalQuantile.of((i + 1.0) / CELLS);
    }
    int[] counts = new int[CELLS];
    for (int i = 0; i < DRAWS; i++) {
      int place = java.util.Arrays.binarySearch(edges, draw(i));
      counts[place < 0 ? -place - 1 : place + 1]++;
    }
    double expected = (double) DRAWS / CELLS;
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    // 511 degrees of freedom: mean 511, standard deviation 32.
    assertThat(chiSquare).isBetween(511 - 4 * 32.0, 511 + 4 * 32.0);
  }

  @Test
  void hasTheTailsOfTheNormal() {
    // Beyond 3.5 and 4.0 lie 2.3263e-4 and 3.1671e-5 on each side; the tail begins at 3.654.
    double[] beyond = {3.5, 4.0};
    double[] chance = {2.326290790e-4, 3.167124183e-5};
    for (int side = -1; side <= 1; side += 2) {
      for (int j = 0; j < beyond.length; j++) {
        long count = 0;
        for (int i = 0; i < DRAWS; i++) {
          count += side * draw(i) > beyond[j] ? 1 : 0;
        }
        double expected = DRAWS * chance[j];
        assertThat((double) count)
            .isBetween(expected - 4 * Math.sqrt(expected), expected + 4 * Math.sqrt(expected));
      }
    }
  }

  @Test
  void neighbouringCountersAreUnrelated() {
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += draw(i) * draw(i + 1);
    }
    assertThat(Math.abs(sum / DRAWS)).isLessThan(4 / Math.sqrt(DRAWS));
  }
}
