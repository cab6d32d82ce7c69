package io.premortem.lab.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * A dense network: ReLU after every layer but the last, whose outputs are logits.
 *
 * @param weights per layer, inputs × outputs
 * @param biases per layer, one per output
 */
public record DenseNetwork(float[][][] weights, float[][] biases) {
  public int layers() {
    return weights.length;
  }

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
}
