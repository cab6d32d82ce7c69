package io.premortem.lab.learn;

/**
 * The inner loops of dense layers. Every row is an array of its own and each loop runs over whole
 * rows: with offsets into one long array the JIT compiler cannot rule out overlap and leaves the
 * loop scalar, at a quarter of the speed. Rows are short, so what a loop costs to enter and leave
 * counts: each does as much as the registers hold.
 */
final class Kernel {
  private Kernel() {}

  /** {@code target[i] += Σ_p factors[i][p] · rows[p]}, for i and p below the given counts. */
  static void multiplyAdd(
      float[][] factors, int count, float[][] rows, int depth, float[][] target) {
    int i = 0;
    for (; i + 2 <= count; i += 2) {
      for (int p = 0; p + 4 <= depth; p += 4) {
        addFourToTwo(target[i], factors[i], target[i + 1], factors[i + 1], p, rows, p);
      }
    }
    for (; i < count; i++) {
      for (int p = 0; p + 4 <= depth; p += 4) {
        addFour(target[i], factors[i], p, rows, p);
      }
    }
    for (int p = depth & -4; p < depth; p++) {
      for (i = 0; i < count; i++) {
        add(target[i], factors[i][p], rows[p]);
      }
    }
  }

  /** {@code target[p] += Σ_i factors[i][p] · rows[i]}: the same with the factors transposed. */
  static void multiplyAddTransposed(
      float[][] factors, int count, float[][] rows, int width, float[][] target) {
    float[] first = new float[4];
    float[] second = new float[4];
    for (int i = 0; i + 4 <= count; i += 4) {
      int p = 0;
      for (; p + 2 <= width; p += 2) {
        for (int k = 0; k < 4; k++) {
          first[k] = factors[i + k][p];
          second[k] = factors[i + k][p + 1];
        }
        addFourToTwo(target[p], first, target[p + 1], second, 0, rows, i);
      }
      for (; p < width; p++) {
        for (int k = 0; k < 4; k++) {
          first[k] = factors[i + k][p];
        }
        addFour(target[p], first, 0, rows, i);
      }
    }
    for (int i = count & -4; i < count; i++) {
      for (int p = 0; p < width; p++) {
        add(target[p], factors[i][p], rows[i]);
      }
    }
  }

  /** {@code sum += Σ rows[numbers]}; a number below 0 stands for no row. */
  static void addAll(float[] sum, float[][] rows, int[] numbers) {
    int i = 0;
    for (; i + 4 <= numbers.length; i += 4) {
      int a = numbers[i];
      int b = numbers[i + 1];
      int c = numbers[i + 2];
      int d = numbers[i + 3];
      if ((a | b | c | d) < 0) {
        break;
      }
      addFour(sum, rows[a], rows[b], rows[c], rows[d]);
    }
    for (; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        add(sum, rows[numbers[i]]);
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

  private static void addFour(float[] sum, float[] r0, float[] r1, float[] r2, float[] r3) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += r0[j] + r1[j] + r2[j] + r3[j];
    }
  }

  /** {@code sum += Σ factors[p + k] · rows[i + k]}, k from 0 to 3. */
  private static void addFour(float[] sum, float[] factors, int p, float[][] rows, int i) {
    float f0 = factors[p];
    float f1 = factors[p + 1];
    float f2 = factors[p + 2];
    float f3 = factors[p + 3];
    float[] r0 = rows[i];
    float[] r1 = rows[i + 1];
    float[] r2 = rows[i + 2];
    float[] r3 = rows[i + 3];
    for (int j = 0; j < sum.length; j++) {
      sum[j] += f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
    }
  }

  /** The same for two sums, which have as many columns, with factors of their own. */
  private static void addFourToTwo(
      float[] a, float[] fa, float[] b, float[] fb, int p, float[][] rows, int i) {
    float a0 = fa[p];
    float a1 = fa[p + 1];
    float a2 = fa[p + 2];
    float a3 = fa[p + 3];
    float b0 = fb[p];
    float b1 = fb[p + 1];
    float b2 = fb[p + 2];
    float b3 = fb[p + 3];
    float[] r0 = rows[i];
    float[] r1 = rows[i + 1];
    float[] r2 = rows[i + 2];
    float[] r3 = rows[i + 3];
    for (int j = 0; j < a.length; j++) {
      a[j] += a0 * r0[j] + a1 * r1[j] + a2 * r2[j] + a3 * r3[j];
      b[j] += b0 * r0[j] + b1 * r1[j] + b2 * r2[j] + b3 * r3[j];
    }
  }
}
