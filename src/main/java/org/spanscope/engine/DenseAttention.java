package org.spanscope.engine;

import org.spanscope.reader.AttentionTensor;

/** Attention in full precision, an array a head. */
final class DenseAttention implements AttentionTensor {
  private final int size;

  /** {@code [layers][heads][size * size]} */
  private final float[][][] maps;

  DenseAttention(int size, float[][][] maps) {
    this.size = size;
    this.maps = maps;
  }

  @Override
  public int layers() {
    return maps.length;
  }

  @Override
  public int heads() {
    return maps[0].length;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public float at(int layer, int head, int from, int to) {
    return maps[layer][head][from * size + to];
  }

  @Override
  public void copyRow(int layer, int head, int from, float[] target, int offset) {
    System.arraycopy(maps[layer][head], from * size, target, offset, size);
  }

  @Override
  public void copyHead(int layer, int head, float[] target, int offset) {
    System.arraycopy(maps[layer][head], 0, target, offset, size * size);
  }

  @Override
  public void addHead(int layer, int head, float factor, float[] target) {
    float[] source = maps[layer][head];
    for (int i = 0; i < source.length; i++) {
      target[i] += factor * source[i];
    }
  }

  @Override
  public long bytes() {
    return (long) layers() * heads() * size * size * Float.BYTES;
  }

  @Override
  public AttentionTensor compact() {
    return CompactAttention.of(this);
  }
}
