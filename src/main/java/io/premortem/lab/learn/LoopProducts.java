package io.premortem.lab.learn;

/**
 * In loops that the JIT compiler turns into vector instructions. Each loop runs over whole rows:
 * with offsets into one long array the compiler cannot rule out overlap and leaves the loop scalar,
 * at a quarter of the speed. Rows are short, so what a loop costs to enter and leave counts: each
 * does as much as the compiler still unrolls.
 */
record LoopProducts() implements Products {
  @Override
  public void multiplyAdd(
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
        Kernel.add(target[i], factors[i][p], rows[p]);
      }
    }
  }

  @Override
  public void multiplyAddTransposed(
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
        Kernel.add(target[p], factors[i][p], rows[i]);
      }
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
      sum[j] = sum[j] + f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
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
      a[j] = a[j] + a0 * r0[j] + a1 * r1[j] + a2 * r2[j] + a3 * r3[j];
      b[j] = b[j] + b0 * r0[j] + b1 * r1[j] + b2 * r2[j] + b3 * r3[j];
    }
  }
}
