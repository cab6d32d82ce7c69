package io.premortem.lab.learn;

/** Sums and turns of rows of numbers, each row an array of its own, as in {@link Products}. */
final class Kernel {
  private Kernel() {}

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

  /** {@code turned[j][p] = rows[p][j]}, four columns at a time: finding a row costs most of it. */
  static void transpose(float[][] rows, float[][] turned) {
    int j = 0;
    for (; j + 4 <= turned.length; j += 4) {
      float[] t0 = turned[j];
      float[] t1 = turned[j + 1];
      float[] t2 = turned[j + 2];
      float[] t3 = turned[j + 3];
      for (int p = 0; p < rows.length; p++) {
        float[] row = rows[p];
        t0[p] = row[j];
        t1[p] = row[j + 1];
        t2[p] = row[j + 2];
        t3[p] = row[j + 3];
      }
    }
    for (; j < turned.length; j++) {
      for (int p = 0; p < rows.length; p++) {
        turned[j][p] = rows[p][j];
      }
    }
  }
}
