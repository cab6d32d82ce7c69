package io.premortem.lab.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A dense network: ReLU after every layer but the last, whose outputs are logits.
 *
 * @param weights per layer, inputs × outputs
 * @param biases per layer, one per output
 */
public record DenseNetwork(float[][][] weights, float[][] biases) implements Scorer {
  private static final int BATCH = 256;

  public int layers() {
    return weights.length;
  }

  @Override
  public int outputs() {
    return biases[layers() - 1].length;
  }

  int width(int layer) {
    return biases[layer].length;
  }

  /**
   * Glorot-uniform weights, zero biases (Glorot and Bengio, AISTATS 2010), as Keras starts a dense
   * layer.
   */
  static DenseNetwork initial(int inputs, List<Integer> hidden, int outputs, RandomStream random) {
    DenseNetwork network = zeros(inputs, hidden, outputs);
    for (float[][] layer : network.weights) {
      double limit = Math.sqrt(6.0 / (layer.length + layer[0].length));
      for (float[] row : layer) {
        for (int j = 0; j < row.length; j++) {
          row[j] = (float) ((2 * random.nextDouble() - 1) * limit);
        }
      }
    }
    return network;
  }

  static DenseNetwork zeros(int inputs, List<Integer> hidden, int outputs) {
    int layers = hidden.size() + 1;
    float[][][] weights = new float[layers][][];
    float[][] biases = new float[layers][];
    int in = inputs;
    for (int layer = 0; layer < layers; layer++) {
      int out = layer < hidden.size() ? hidden.get(layer) : outputs;
      weights[layer] = new float[in][out];
      biases[layer] = new float[out];
      in = out;
    }
    return new DenseNetwork(weights, biases);
  }

  /** An all-zero network of the same shape, for gradients and moments. */
  DenseNetwork zeros() {
    List<Integer> hidden = new ArrayList<>();
    for (int layer = 0; layer < layers() - 1; layer++) {
      hidden.add(width(layer));
    }
    return zeros(weights[0].length, hidden, outputs());
  }

  @Override
  public float[][] score(Features features, int width) {
    int rows = features.rows();
    int[] order = IntStream.range(0, rows).toArray();
    DensePass pass = new DensePass(this, BATCH);
    float[][] scores = new float[rows][];
    for (int from = 0; from < rows; from += BATCH) {
      int count = Math.min(BATCH, rows - from);
      float[][] batch = pass.logits(features, order, from, count);
      for (int i = 0; i < count; i++) {
        scores[from + i] = batch[i].clone();
      }
    }
    return scores;
  }

  /** Takes over another network's numbers. */
  void copy(DenseNetwork other) {
    for (int layer = 0; layer < layers(); layer++) {
      for (int p = 0; p < weights[layer].length; p++) {
        System.arraycopy(other.weights[layer][p], 0, weights[layer][p], 0, width(layer));
      }
      System.arraycopy(other.biases[layer], 0, biases[layer], 0, width(layer));
    }
  }

  /** {@code this += share · (other − this)}: a running average. */
  void follow(DenseNetwork other, float share) {
    for (int layer = 0; layer < layers(); layer++) {
      for (int p = 0; p < weights[layer].length; p++) {
        follow(weights[layer][p], other.weights[layer][p], share);
      }
      follow(biases[layer], other.biases[layer], share);
    }
  }

  private static void follow(float[] average, float[] next, float share) {
    for (int j = 0; j < average.length; j++) {
      average[j] += share * (next[j] - average[j]);
    }
  }
}
