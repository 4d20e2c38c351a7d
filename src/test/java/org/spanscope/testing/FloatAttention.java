package org.spanscope.testing;

import java.util.Random;
import org.spanscope.reader.AttentionTensor;

/**
 * Attention held as plain floats.
 *
 * @param values {@code [layers, heads, size, size]}, row-major
 */
public record FloatAttention(int layers, int heads, int size, float[] values)
    implements AttentionTensor {

  /** Rows of random positive numbers that sum to 1. */
  public static FloatAttention random(int layers, int heads, int size, long seed) {
    Random random = new Random(seed);
    float[] values = new float[layers * heads * size * size];
    for (int row = 0; row < layers * heads * size; row++) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        values[row * size + i] = (float) Math.exp(2 * random.nextGaussian());
        sum += values[row * size + i];
      }
      for (int i = 0; i < size; i++) {
        values[row * size + i] /= (float) sum;
      }
    }
    return new FloatAttention(layers, heads, size, values);
  }

  private int offset(int layer, int head) {
    return (layer * heads + head) * size * size;
  }

  @Override
  public float at(int layer, int head, int from, int to) {
    return values[offset(layer, head) + from * size + to];
  }

  @Override
  public void copyRow(int layer, int head, int from, float[] target, int offset) {
    System.arraycopy(values, offset(layer, head) + from * size, target, offset, size);
  }

  @Override
  public void copyHead(int layer, int head, float[] target, int offset) {
    System.arraycopy(values, offset(layer, head), target, offset, size * size);
  }

  @Override
  public void addHead(int layer, int head, float factor, float[] target) {
    int offset = offset(layer, head);
    for (int i = 0; i < size * size; i++) {
      target[i] += factor * values[offset + i];
    }
  }

  @Override
  public long bytes() {
    return 4L * values.length;
  }

  @Override
  public AttentionTensor compact() {
    return this;
  }
}
