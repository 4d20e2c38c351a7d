package org.spanscope.engine;

import org.spanscope.reader.AttentionTensor;

/** Attention in full precision, an array a layer. */
final class DenseAttention implements AttentionTensor {
  private final int heads;
  private final int size;

  /** {@code [layers][heads * size * size]} */
  private final float[][] layers;

  DenseAttention(int heads, int size, float[][] layers) {
    this.heads = heads;
    this.size = size;
    this.layers = layers;
  }

  @Override
  public int layers() {
    return layers.length;
  }

  @Override
  public int heads() {
    return heads;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public float at(int layer, int head, int from, int to) {
    return layers[layer][(head * size + from) * size + to];
  }

  @Override
  public void copyRow(int layer, int head, int from, float[] target, int offset) {
    System.arraycopy(layers[layer], (head * size + from) * size, target, offset, size);
  }

  @Override
  public void copyHead(int layer, int head, float[] target, int offset) {
    System.arraycopy(layers[layer], head * size * size, target, offset, size * size);
  }

  @Override
  public void addHead(int layer, int head, float factor, float[] target) {
    float[] source = layers[layer];
    int offset = head * size * size;
    for (int i = 0; i < size * size; i++) {
      target[i] += factor * source[offset + i];
    }
  }

  @Override
  public long bytes() {
    return (long) layers.length * heads * size * size * Float.BYTES;
  }

  @Override
  public AttentionTensor compact() {
    return CompactAttention.of(this);
  }
}
