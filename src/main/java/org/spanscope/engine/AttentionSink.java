package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.spanscope.reader.AttentionTensor;

/** Takes the attention of one window out of the engine, some heads of a layer at a time. */
final class AttentionSink {
  private final int size;

  /** {@code [layers][heads][n * n]} */
  private final float[][][] maps;

  AttentionSink(int layers, int heads, int size) {
    this.size = size;
    this.maps = new float[layers][heads][];
  }

  /**
   * Takes the maps of some heads.
   *
   * @param first the first of them
   * @param weights {@code [some, n, n]}
   */
  void take(int layer, int first, NDArray weights) {
    int map = Math.multiplyExact(size, size);
    FloatBuffer numbers = weights.toByteBuffer(true).asFloatBuffer();
    // The tensor library's own threads idle meanwhile. An array a head is cleared and filled while
    // it is in cache; one for all heads would be cleared through main memory.
    IntStream.range(0, numbers.limit() / map)
        .parallel()
        .forEach(
            i -> {
              float[] copy = new float[map];
              numbers.get(i * map, copy);
              maps[layer][first + i] = copy;
            });
  }

  /** Rows of a layer that attended nowhere become zeros. */
  void blank(int layer, IntPredicate rows) {
    for (int row = 0; row < size; row++) {
      if (rows.test(row)) {
        for (float[] map : maps[layer]) {
          Arrays.fill(map, row * size, (row + 1) * size, 0);
        }
      }
    }
  }

  AttentionTensor tensor() {
    return new DenseAttention(size, maps);
  }
}
