package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds the float32 passes against a plain one in double precision and its finite differences. */
class DensePassTest {
  private static final int NUMERIC = 5;
  private static final int WIDTH = 12;
  private static final int CLASSES = 4;
  private static final int ROWS = 7;

  private final RandomStream random = new RandomStream(3, "gradient check");
  private final DenseNetwork network = DenseNetwork.initial(WIDTH, List.of(9, 6), CLASSES, random);
  private final Features features = features();
  private final int[] labels = {0, 1, 2, 3, 3, 1, 0};
  private final int[] order = IntStream.range(0, ROWS).toArray();

  private Features features() {
    float[][] numeric = new float[ROWS][NUMERIC];
    int[][] hot = new int[ROWS][2];
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < NUMERIC; i++) {
        numeric[row][i] = (float) (2 * random.nextDouble() - 1);
      }
      hot[row] = new int[] {5 + random.nextInt(3), row == 0 ? -1 : 8 + random.nextInt(4)};
    }
    for (float[] bias : network.biases()) {
      for (int j = 0; j < bias.length; j++) {
        bias[j] = (float) (random.nextDouble() - 0.5);
      }
    }
    return new Features(numeric, hot);
  }

  @Test
  void forwardGivesTheProbabilitiesOfThePlainNetwork() {
    float[][] probabilities = new DensePass(network, 8).forward(features, order, 0, ROWS);
    for (int row = 0; row < ROWS; row++) {
      double[] expected = plain(row, null, null, 0);
      for (int j = 0; j < CLASSES; j++) {
        assertThat(probabilities[row][j]).isCloseTo((float) expected[j], within(1e-6f));
      }
    }
  }

  @Test
  void gradientAgreesWithFiniteDifferences() {
    DensePass pass = new DensePass(network, 8);
    DenseNetwork gradient = network.zeros();
    pass.forward(features, order, 0, ROWS);
    pass.backward(labels, order, 0, ROWS, gradient);
    for (int layer = 0; layer < network.layers(); layer++) {
      for (int p = 0; p < network.weights()[layer].length; p++) {
        agree(network.weights()[layer][p], gradient.weights()[layer][p]);
      }
      agree(network.biases()[layer], gradient.biases()[layer]);
    }
  }

  private void agree(float[] parameters, float[] gradient) {
    double h = 1e-5;
    for (int j = 0; j < parameters.length; j++) {
      double difference = (loss(parameters, j, h) - loss(parameters, j, -h)) / (2 * h);
      assertThat((double) gradient[j]).isCloseTo(difference, within(2e-6));
    }
  }

  /** Mean cross-entropy with {@code parameters[index]} moved by h. */
  private double loss(float[] parameters, int index, double h) {
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      sum -= Math.log(plain(row, parameters, index, h)[labels[row]]);
    }
    return sum / ROWS;
  }

  private double[] plain(int row, float[] moved, Integer index, double h) {
    double[] values = new double[WIDTH];
    for (int i = 0; i < NUMERIC; i++) {
      values[i] = features.numeric()[row][i];
    }
    for (int input : features.hot()[row]) {
      if (input >= 0) {
        values[input] = 1;
      }
    }
    for (int layer = 0; layer < network.layers(); layer++) {
      double[] out = new double[network.width(layer)];
      for (int j = 0; j < out.length; j++) {
        out[j] = parameter(network.biases()[layer], j, moved, index, h);
        for (int p = 0; p < values.length; p++) {
          out[j] += values[p] * parameter(network.weights()[layer][p], j, moved, index, h);
        }
        out[j] = layer < network.layers() - 1 ? Math.max(out[j], 0) : Math.exp(out[j]);
      }
      values = out;
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int j = 0; j < values.length; j++) {
      values[j] /= sum;
    }
    return values;
  }

  private static double parameter(float[] row, int j, float[] moved, Integer index, double h) {
    return row == moved && j == index ? row[j] + h : row[j];
  }
}
