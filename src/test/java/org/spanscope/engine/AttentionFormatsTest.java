package org.spanscope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spanscope.reader.AttentionTensor;

class AttentionFormatsTest {
  private static final int LAYERS = 2;
  private static final int HEADS = 3;
  private static final int N = 40;

  private final float[][] weights = rows();
  private final AttentionTensor dense = new DenseAttention(N, byHead(weights));
  private final AttentionTensor compact = dense.compact();

  private static float[][][] byHead(float[][] layers) {
    float[][][] maps = new float[LAYERS][HEADS][];
    for (int i = 0; i < LAYERS * HEADS; i++) {
      int start = i % HEADS * N * N;
      maps[i / HEADS][i % HEADS] =
          java.util.Arrays.copyOfRange(layers[i / HEADS], start, start + N * N);
    }
    return maps;
  }

  private static float[][] rows() {
    Random random = new Random(3);
    float[][] layers = new float[LAYERS][HEADS * N * N];
    for (float[] layer : layers) {
      for (int row = 0; row < HEADS * N; row++) {
        double[] row64 = new double[N];
        double sum = 0;
        for (int i = 0; i < N; i++) {
          row64[i] = Math.exp(random.nextGaussian() * (row % 12));
          sum += row64[i];
        }
        for (int i = 0; i < N; i++) {
          layer[row * N + i] = (float) (row64[i] / sum);
        }
      }
    }
    // A whole row's weight on one token, and a row without any.
    java.util.Arrays.fill(layers[0], 0, 2 * N, 0);
    layers[0][5] = 1;
    return layers;
  }

  @Test
  void denseGivesTheNumbersBack() {
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int i = 0; i < HEADS * N * N; i++) {
        assertThat(dense.at(layer, i / (N * N), i / N % N, i % N)).isEqualTo(weights[layer][i]);
      }
    }
    assertThat(dense.bytes()).isEqualTo(4L * LAYERS * HEADS * N * N);
  }

  @Test
  void compactErrsByLessThanEightMillionths() {
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int i = 0; i < HEADS * N * N; i++) {
        assertThat(compact.at(layer, i / (N * N), i / N % N, i % N))
            .isCloseTo(weights[layer][i], within(8e-6f));
      }
    }
    assertThat(compact.at(0, 0, 0, 5)).isEqualTo(1);
    assertThat(compact.at(0, 0, 1, 5)).isZero();
  }

  @Test
  void compactHoldsAtMostTwoPointTwoBytesANumber() {
    assertThat(compact.bytes()).isLessThanOrEqualTo((long) (2.2 * LAYERS * HEADS * N * N));
    assertThat(compact.compact()).isSameAs(compact);
  }

  @Test
  void headsAndRowsAreTheSameNumbersAsSingleOnes() {
    for (AttentionTensor tensor : new AttentionTensor[] {dense, compact}) {
      float[] map = new float[N * N + 1];
      float[] row = new float[N + 2];
      float[] sum = new float[N * N];
      java.util.Arrays.fill(sum, 1);
      tensor.copyHead(1, 2, map, 1);
      tensor.copyRow(1, 2, 7, row, 2);
      tensor.addHead(1, 2, 0.5f, sum);
      for (int i = 0; i < N * N; i++) {
        float expected = tensor.at(1, 2, i / N, i % N);
        assertThat(map[i + 1]).isEqualTo(expected);
        assertThat(sum[i]).isCloseTo(1 + 0.5f * expected, within(1e-7f));
      }
      for (int i = 0; i < N; i++) {
        assertThat(row[i + 2]).isEqualTo(tensor.at(1, 2, 7, i));
      }
    }
  }
}
