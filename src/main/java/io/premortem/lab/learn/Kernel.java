package io.premortem.lab.learn;

/**
 * The inner loops of dense layers. Every row is an array of its own and each loop runs over whole
 * rows: with offsets into one long array the JIT compiler cannot rule out overlap and leaves the
 * loop scalar, at a quarter of the speed.
 */
final class Kernel {
  private Kernel() {}

  /** {@code target[i] += Σ_p factors[i][p] · rows[p]}, for i and p below the given counts. */
  static void multiplyAdd(
      float[][] factors, int count, float[][] rows, int depth, float[][] target) {
    for (int i = 0; i < count; i++) {
      float[] factor = factors[i];
      float[] sum = target[i];
      int p = 0;
      for (; p + 4 <= depth; p += 4) {
        addFour(
            sum,
            factor[p],
            rows[p],
            factor[p + 1],
            rows[p + 1],
            factor[p + 2],
            rows[p + 2],
            factor[p + 3],
            rows[p + 3]);
      }
      for (; p < depth; p++) {
        add(sum, factor[p], rows[p]);
      }
    }
  }

  /** {@code target[p] += Σ_i factors[i][p] · rows[i]}: the same with the factors transposed. */
  static void multiplyAddTransposed(
      float[][] factors, int count, float[][] rows, int width, float[][] target) {
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      float[] f0 = factors[i];
      float[] f1 = factors[i + 1];
      float[] f2 = factors[i + 2];
      float[] f3 = factors[i + 3];
      for (int p = 0; p < width; p++) {
        addFour(
            target[p], f0[p], rows[i], f1[p], rows[i + 1], f2[p], rows[i + 2], f3[p], rows[i + 3]);
      }
    }
    for (; i < count; i++) {
      for (int p = 0; p < width; p++) {
        add(target[p], factors[i][p], rows[i]);
      }
    }
  }

  /** {@code sum += factor · row}. */
  static void add(float[] sum, float factor, float[] row) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * row[j];
    }
  }

  static void add(float[] sum, float[] row) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += row[j];
    }
  }

  private static void addFour(
      float[] sum,
      float f0,
      float[] r0,
      float f1,
      float[] r1,
      float f2,
      float[] r2,
      float f3,
      float[] r3) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
    }
  }
}
