package org.spanscope.testing;

import org.spanscope.reader.AttentionTensor;

/**
 * Attention by a formula: each head looks mostly at the first token, a little at its neighbour some
 * steps on, and at one token of its own. Rows sum to 1.
 */
public record MadeUpAttention(int layers, int heads, int size, boolean isCompact)
    implements AttentionTensor {
  public MadeUpAttention(int layers, int heads, int size) {
    this(layers, heads, size, false);
  }

  @Override
  public float at(int layer, int head, int from, int to) {
    return weight(layer, head, from, to) / sum(layer, head, from);
  }

  @Override
  public void copyRow(int layer, int head, int from, float[] target, int offset) {
    float sum = sum(layer, head, from);
    for (int to = 0; to < size; to++) {
      target[offset + to] = weight(layer, head, from, to) / sum;
    }
  }

  @Override
  public void copyHead(int layer, int head, float[] target, int offset) {
    for (int from = 0; from < size; from++) {
      copyRow(layer, head, from, target, offset + from * size);
    }
  }

  @Override
  public void addHead(int layer, int head, float factor, float[] target) {
    float[] map = new float[size * size];
    copyHead(layer, head, map, 0);
    for (int i = 0; i < map.length; i++) {
      target[i] += factor * map[i];
    }
  }

  @Override
  public long bytes() {
    return 0;
  }

  @Override
  public AttentionTensor compact() {
    return isCompact ? this : new MadeUpAttention(layers, heads, size, true);
  }

  private float sum(int layer, int head, int from) {
    float sum = 0;
    for (int to = 0; to < size; to++) {
      sum += weight(layer, head, from, to);
    }
    return sum;
  }

  private float weight(int layer, int head, int from, int to) {
    float sink = to == 0 || to == size - 1 ? 1 + 0.5f * layer : 0;
    float neighbour = to == (from + head + 1) % size ? 2 : 0;
    float own = to == (7 * layer + 3 * head + 5) % size ? 3 : 0;
    return 0.05f + sink + neighbour + own;
  }
}
