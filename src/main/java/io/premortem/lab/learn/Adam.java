package io.premortem.lab.learn;

import java.util.Arrays;

/**
 * Adam (Kingma and Ba, ICLR 2015) in the form and with the constants of Keras: β₁ 0.9, β₂ 0.999, ε
 * 1e-7 added outside the bias correction.
 */
final class Adam {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-7f;

  private final double learningRate;
  private final double decay;
  private final DenseNetwork network;
  private final DenseNetwork gradient;
  private final DenseNetwork first;
  private final DenseNetwork second;
  private int steps;

  Adam(DenseNetwork network, double learningRate) {
    this(network, learningRate, 0);
  }

  /**
   * @param decay share of the weights, not the biases, that a step of rate 1 takes away (Loshchilov
   *     and Hutter, ICLR 2019)
   */
  Adam(DenseNetwork network, double learningRate, double decay) {
    this.learningRate = learningRate;
    this.decay = decay;
    this.network = network;
    this.gradient = network.zeros();
    this.first = network.zeros();
    this.second = network.zeros();
  }

  /** Where the next step's gradient is summed up; zero after each step. */
  DenseNetwork gradient() {
    return gradient;
  }

  void step() {
    step(1);
  }

  /**
   * @param share of the learning rate
   */
  void step(double share) {
    steps++;
    float kept = (float) (1 - learningRate * share * decay);
    float rate =
        (float)
            (learningRate
                * share
                * Math.sqrt(1 - StrictMath.pow(0.999, steps))
                / (1 - StrictMath.pow(0.9, steps)));
    for (int layer = 0; layer < network.layers(); layer++) {
      float[][] weights = network.weights()[layer];
      for (int p = 0; p < weights.length; p++) {
        shrink(weights[p], kept);
        move(
            rate,
            weights[p],
            gradient.weights()[layer][p],
            first.weights()[layer][p],
            second.weights()[layer][p]);
      }
      move(
          rate,
          network.biases()[layer],
          gradient.biases()[layer],
          first.biases()[layer],
          second.biases()[layer]);
    }
  }

  private static void shrink(float[] x, float kept) {
    if (kept < 1) {
      for (int j = 0; j < x.length; j++) {
        x[j] *= kept;
      }
    }
  }

  /** 1 − β as constants of their own: the difference in float32 would be off in the fifth digit. */
  private static void move(float rate, float[] x, float[] g, float[] m, float[] v) {
    for (int j = 0; j < x.length; j++) {
      m[j] = BETA1 * m[j] + 0.1f * g[j];
      v[j] = BETA2 * v[j] + 0.001f * g[j] * g[j];
      x[j] -= rate * m[j] / ((float) Math.sqrt(v[j]) + EPSILON);
    }
    Arrays.fill(g, 0);
  }
}
