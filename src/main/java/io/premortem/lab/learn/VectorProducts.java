package io.premortem.lab.learn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * In vector instructions: four sums at a time stay in registers from the first product to the last,
 * their factors packed side by side (Goto and van de Geijn, ACM TOMS 34(3), 2008). Needs the module
 * {@code jdk.incubator.vector}.
 */
final class VectorProducts implements Products {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Kept from call to call: fresh memory costs more than the sums. */
  private float[] packed = new float[0];

  @Override
  public void multiplyAdd(
      float[][] factors, int count, float[][] rows, int depth, float[][] target) {
    reserve(depth);
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      for (int k = 0; k < 4; k++) {
        float[] row = factors[i + k];
        for (int p = 0; p < depth; p++) {
          packed[4 * p + k] = row[p];
        }
      }
      addToFour(target, i, packed, rows, depth);
    }
    for (; i < count; i++) {
      for (int p = 0; p < depth; p++) {
        Kernel.add(target[i], factors[i][p], rows[p]);
      }
    }
  }

  @Override
  public void multiplyAddTransposed(
      float[][] factors, int count, float[][] rows, int width, float[][] target) {
    reserve(count);
    int p = 0;
    for (; p + 4 <= width; p += 4) {
      for (int i = 0; i < count; i++) {
        System.arraycopy(factors[i], p, packed, 4 * i, 4);
      }
      addToFour(target, p, packed, rows, count);
    }
    for (; p < width; p++) {
      for (int i = 0; i < count; i++) {
        Kernel.add(target[p], factors[i][p], rows[i]);
      }
    }
  }

  private void reserve(int depth) {
    if (packed.length < 4 * depth) {
      packed = new float[4 * depth];
    }
  }

  /** {@code target[from + k] += Σ_p factors[4 p + k] · rows[p]}, k from 0 to 3. */
  private static void addToFour(
      float[][] target, int from, float[] factors, float[][] rows, int depth) {
    float[] a = target[from];
    float[] b = target[from + 1];
    float[] c = target[from + 2];
    float[] d = target[from + 3];
    int whole = SPECIES.loopBound(a.length);
    for (int j = 0; j < whole; j += LANES) {
      addToFour(a, b, c, d, j, factors, rows, depth);
    }
    for (int j = whole; j < a.length; j++) {
      addToFourNumbers(a, b, c, d, j, factors, rows, depth);
    }
  }

  private static void addToFour(
      float[] a, float[] b, float[] c, float[] d, int j, float[] f, float[][] rows, int depth) {
    var sumA = FloatVector.fromArray(SPECIES, a, j);
    var sumB = FloatVector.fromArray(SPECIES, b, j);
    var sumC = FloatVector.fromArray(SPECIES, c, j);
    var sumD = FloatVector.fromArray(SPECIES, d, j);
    for (int p = 0; p < depth; p++) {
      var row = FloatVector.fromArray(SPECIES, rows[p], j);
      sumA = sumA.add(row.mul(f[4 * p]));
      sumB = sumB.add(row.mul(f[4 * p + 1]));
      sumC = sumC.add(row.mul(f[4 * p + 2]));
      sumD = sumD.add(row.mul(f[4 * p + 3]));
    }
    sumA.intoArray(a, j);
    sumB.intoArray(b, j);
    sumC.intoArray(c, j);
    sumD.intoArray(d, j);
  }

  private static void addToFourNumbers(
      float[] a, float[] b, float[] c, float[] d, int j, float[] f, float[][] rows, int depth) {
    float sumA = a[j];
    float sumB = b[j];
    float sumC = c[j];
    float sumD = d[j];
    for (int p = 0; p < depth; p++) {
      float number = rows[p][j];
      sumA += number * f[4 * p];
      sumB += number * f[4 * p + 1];
      sumC += number * f[4 * p + 2];
      sumD += number * f[4 * p + 3];
    }
    a[j] = sumA;
    b[j] = sumB;
    c[j] = sumC;
    d[j] = sumD;
  }
}
