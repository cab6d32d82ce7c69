package io.premortem.lab.learn;

import java.util.Arrays;

/**
 * Prepared rows. Inputs that are 0 or 1 are kept as the numbers of those that are 1, so that a
 * column of many levels costs one number per row.
 *
 * @param numeric values of the first inputs, one array per row
 * @param hot per row, the inputs that are 1; −1 for none
 */
public record Features(float[][] numeric, int[][] hot) {
  public int rows() {
    return numeric.length;
  }

  /** Some of the rows, by reference. */
  Features rows(int[] rows) {
    float[][] someNumeric = new float[rows.length][];
    int[][] someHot = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      someNumeric[i] = numeric[rows[i]];
      someHot[i] = hot[rows[i]];
    }
    return new Features(someNumeric, someHot);
  }

  /** One row with every input written out, {@code width} of them. */
  public float[] dense(int row, int width) {
    float[] values = Arrays.copyOf(numeric[row], width);
    for (int input : hot[row]) {
      if (input >= 0) {
        values[input] = 1;
      }
    }
    return values;
  }
}
