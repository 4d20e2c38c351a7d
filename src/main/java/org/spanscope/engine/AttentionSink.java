package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import org.spanscope.reader.AttentionTensor;

/** Takes the attention of one window out of the engine, layer by layer. */
final class AttentionSink {
  private final int heads;
  private final int size;
  private final float[][] layers;

  AttentionSink(int layers, int heads, int size) {
    this.heads = heads;
    this.size = size;
    this.layers = new float[layers][];
  }

  /**
   * @param weights {@code [heads, n, n]}
   */
  void take(int layer, NDArray weights) {
    float[] numbers = new float[Math.multiplyExact(heads * size, size)];
    weights.toByteBuffer(true).asFloatBuffer().get(numbers);
    layers[layer] = numbers;
  }

  AttentionTensor tensor() {
    return new DenseAttention(heads, size, layers);
  }
}
