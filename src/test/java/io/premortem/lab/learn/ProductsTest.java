package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProductsTest {
  @Example
  void trainsInVectorsWhereTheJvmCan() {
    assertThat(Products.fastest()).isInstanceOf(VectorProducts.class);
  }

  @Property
  void everyImplementationGivesTheSameBits(
      @ForAll @IntRange(min = 1, max = 20) int count,
      @ForAll @IntRange(min = 1, max = 40) int depth,
      @ForAll @IntRange(min = 1, max = 70) int width,
      @ForAll long seed) {
    for (Products products : new Products[] {new LoopProducts(), new VectorProducts()}) {
      Random random = new Random(seed);
      // Rows beyond those that take part must be left alone.
      float[][] factors = rows(random, count + 1, depth);
      float[][] rows = rows(random, depth + 1, width);
      float[][] target = rows(random, count + 1, width);
      float[][] expected = sums(target, factors, count, rows, depth);
      products.multiplyAdd(factors, count, rows, depth, target);
      assertThat(target).isDeepEqualTo(expected);

      float[][] others = rows(random, count + 1, width);
      float[][] turned = rows(random, depth + 1, width);
      float[][] transposed = new float[depth][count];
      for (int p = 0; p < depth; p++) {
        for (int i = 0; i < count; i++) {
          transposed[p][i] = factors[i][p];
        }
      }
      expected = sums(turned, transposed, depth, others, count);
      products.multiplyAddTransposed(factors, count, others, depth, turned);
      assertThat(turned).isDeepEqualTo(expected);
    }
  }

  /** As the definition says, one sum after the other. */
  private static float[][] sums(
      float[][] target, float[][] factors, int count, float[][] rows, int depth) {
    float[][] sums = new float[target.length][];
    for (int i = 0; i < target.length; i++) {
      sums[i] = target[i].clone();
      for (int j = 0; i < count && j < sums[i].length; j++) {
        for (int p = 0; p < depth; p++) {
          sums[i][j] += factors[i][p] * rows[p][j];
        }
      }
    }
    return sums;
  }

  private static float[][] rows(Random random, int count, int width) {
    float[][] rows = new float[count][width];
    for (float[] row : rows) {
      for (int j = 0; j < width; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return rows;
  }
}
