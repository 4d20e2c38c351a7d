package org.spanscope.engine;

import org.spanscope.reader.AttentionTensor;

/**
 * Attention in unsigned 16-bit fixed point. A row's largest weight is 65535 steps; no weight is
 * above 1, so that rounding to the next step errs by at most 1/131070.
 */
final class CompactAttention implements AttentionTensor {
  private static final int STEPS = 65535;

  private final int heads;
  private final int size;

  /** {@code [layers][heads * size * size]} */
  private final short[][] steps;

  /** Size of a step: {@code [layers][heads * size]}. */
  private final float[][] scales;

  private CompactAttention(int heads, int size, short[][] steps, float[][] scales) {
    this.heads = heads;
    this.size = size;
    this.steps = steps;
    this.scales = scales;
  }

  static CompactAttention of(AttentionTensor full) {
    int heads = full.heads();
    int size = full.size();
    short[][] steps = new short[full.layers()][heads * size * size];
    float[][] scales = new float[full.layers()][heads * size];
    float[] row = new float[size];
    for (int layer = 0; layer < steps.length; layer++) {
      for (int i = 0; i < heads * size; i++) {
        full.copyRow(layer, i / size, i % size, row, 0);
        scales[layer][i] = compress(row, steps[layer], i * size);
      }
    }
    return new CompactAttention(heads, size, steps, scales);
  }

  private static float compress(float[] row, short[] steps, int offset) {
    float largest = 0;
    for (float weight : row) {
      largest = Math.max(largest, weight);
    }
    if (largest == 0) {
      return 0;
    }
    float perUnit = STEPS / largest;
    for (int i = 0; i < row.length; i++) {
      steps[offset + i] = (short) Math.min(STEPS, (int) (row[i] * perUnit + 0.5f));
    }
    return largest / STEPS;
  }

  @Override
  public int layers() {
    return steps.length;
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
    int row = head * size + from;
    return (steps[layer][row * size + to] & 0xffff) * scales[layer][row];
  }

  @Override
  public void copyRow(int layer, int head, int from, float[] target, int offset) {
    int row = head * size + from;
    float scale = scales[layer][row];
    short[] source = steps[layer];
    for (int to = 0; to < size; to++) {
      target[offset + to] = (source[row * size + to] & 0xffff) * scale;
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
    short[] source = steps[layer];
    for (int from = 0; from < size; from++) {
      int row = head * size + from;
      float scale = factor * scales[layer][row];
      for (int to = 0; to < size; to++) {
        target[from * size + to] += (source[row * size + to] & 0xffff) * scale;
      }
    }
  }

  @Override
  public long bytes() {
    return (long) steps.length * heads * size * (size * (long) Short.BYTES + Float.BYTES);
  }

  @Override
  public AttentionTensor compact() {
    return this;
  }
}
