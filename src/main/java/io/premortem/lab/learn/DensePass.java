package io.premortem.lab.learn;

import java.util.Arrays;

/** One batch through a network, forwards and backwards, in buffers that are used again. */
final class DensePass {
  private final DenseNetwork network;
  private final Dropout dropout;
  private final Products products = Products.fastest();
  private float[] classWeights;

  /** Inputs of each layer: references to the prepared rows for the first one. */
  private final float[][][] inputs;

  private final float[][][] outputs;
  private final float[][][] deltas;
  private final float[][][] transposed;
  private final int[][] hot;

  DensePass(DenseNetwork network, int capacity) {
    this(network, capacity, Dropout.NONE);
  }

  /**
   * @param dropout what becomes of hidden outputs
   */
  DensePass(DenseNetwork network, int capacity, Dropout dropout) {
    this.network = network;
    this.dropout = dropout;
    int layers = network.layers();
    this.inputs = new float[layers][][];
    this.outputs = new float[layers][][];
    this.deltas = new float[layers][][];
    this.transposed = new float[layers][][];
    this.hot = new int[capacity][];
    for (int layer = 0; layer < layers; layer++) {
      outputs[layer] = new float[capacity][network.width(layer)];
      deltas[layer] = new float[capacity][network.width(layer)];
      inputs[layer] = layer == 0 ? new float[capacity][] : outputs[layer - 1];
      transposed[layer] = new float[network.width(layer)][network.weights()[layer].length];
    }
  }

  /** Leaves class probabilities of rows {@code order[from] … order[from + count − 1]}. */
  float[][] forward(Features features, int[] order, int from, int count) {
    float[][] logits = logits(features, order, from, count);
    for (int i = 0; i < count; i++) {
      Softmax.apply(logits[i]);
    }
    return logits;
  }

  /** Leaves the last layer's outputs as they are. */
  float[][] logits(Features features, int[] order, int from, int count) {
    for (int i = 0; i < count; i++) {
      inputs[0][i] = features.numeric()[order[from + i]];
      hot[i] = features.hot()[order[from + i]];
    }
    int last = network.layers() - 1;
    for (int layer = 0; layer <= last; layer++) {
      forwardLayer(layer, count);
      if (layer < last) {
        rectify(outputs[layer], count);
        dropout.apply(outputs[layer], count);
      }
    }
    return outputs[last];
  }

  private void forwardLayer(int layer, int count) {
    float[][] weights = network.weights()[layer];
    float[] bias = network.biases()[layer];
    for (int i = 0; i < count; i++) {
      System.arraycopy(bias, 0, outputs[layer][i], 0, bias.length);
    }
    int depth = layer == 0 ? inputs[0][0].length : weights.length;
    products.multiplyAdd(inputs[layer], count, weights, depth, outputs[layer]);
    if (layer == 0) {
      for (int i = 0; i < count; i++) {
        Kernel.addAll(outputs[0][i], weights, hot[i]);
      }
    }
  }

  private static void rectify(float[][] rows, int count) {
    for (int i = 0; i < count; i++) {
      float[] row = rows[i];
      for (int j = 0; j < row.length; j++) {
        row[j] = Math.max(row[j], 0);
      }
    }
  }

  /**
   * @param weights how much a row of each class counts from now on; null for alike
   */
  void weigh(float[] weights) {
    this.classWeights = weights;
  }

  /**
   * Adds the gradient of the batch's mean cross-entropy to {@code gradient}; follows {@link
   * #forward} of the same rows.
   *
   * @param labels class of every row of the features
   */
  void backward(int[] labels, int[] order, int from, int count, DenseNetwork gradient) {
    int last = network.layers() - 1;
    for (int i = 0; i < count; i++) {
      float[] delta = deltas[last][i];
      for (int j = 0; j < delta.length; j++) {
        delta[j] = outputs[last][i][j] / count;
      }
      delta[labels[order[from + i]]] -= 1f / count;
      if (classWeights != null) {
        float weight = classWeights[labels[order[from + i]]];
        for (int j = 0; j < delta.length; j++) {
          delta[j] *= weight;
        }
      }
    }
    propagate(count, gradient);
  }

  /** The same for the mean of half the squared error, after {@link #logits}. */
  void backward(float[] values, int[] order, int from, int count, DenseNetwork gradient) {
    int last = network.layers() - 1;
    for (int i = 0; i < count; i++) {
      deltas[last][i][0] = (outputs[last][i][0] - values[order[from + i]]) / count;
    }
    propagate(count, gradient);
  }

  private void propagate(int count, DenseNetwork gradient) {
    int last = network.layers() - 1;
    for (int layer = last; layer >= 0; layer--) {
      gradients(layer, count, gradient);
      if (layer > 0) {
        propagate(layer, count);
      }
    }
  }

  private void gradients(int layer, int count, DenseNetwork gradient) {
    float[][] weights = gradient.weights()[layer];
    int width = layer == 0 ? inputs[0][0].length : weights.length;
    products.multiplyAddTransposed(inputs[layer], count, deltas[layer], width, weights);
    for (int i = 0; i < count; i++) {
      Kernel.add(gradient.biases()[layer], deltas[layer][i]);
      if (layer == 0) {
        for (int input : hot[i]) {
          if (input >= 0) {
            Kernel.add(weights[input], deltas[0][i]);
          }
        }
      }
    }
  }

  private void propagate(int layer, int count) {
    float[][] turned = transposed[layer];
    Kernel.transpose(network.weights()[layer], turned);
    for (int i = 0; i < count; i++) {
      Arrays.fill(deltas[layer - 1][i], 0);
    }
    products.multiplyAdd(deltas[layer], count, turned, turned.length, deltas[layer - 1]);
    float scale = dropout.scale();
    for (int i = 0; i < count; i++) {
      float[] delta = deltas[layer - 1][i];
      float[] output = inputs[layer][i];
      // The sign, 0 or 1, in place of a branch that would be mispredicted every other time.
      for (int p = 0; p < delta.length; p++) {
        delta[p] *= scale * Math.signum(output[p]);
      }
    }
  }
}
