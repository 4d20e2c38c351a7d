package org.spanscope.attention;

import java.util.stream.IntStream;
import org.spanscope.reader.AttentionTensor;
import org.spanscope.reader.HeadGrams;

/** Lengths of the vectors that tokens add to each other, weighted by attention: {@code [n * n]}. */
final class WeightedVectors {
  private WeightedVectors() {}

  /** |a_ij f_h(x_j)| of one head. */
  static float[] norms(AttentionTensor attention, int layer, int head, HeadGrams grams) {
    int n = attention.size();
    float[] norms = new float[n * n];
    attention.copyHead(layer, head, norms, 0);
    double[] lengths = new double[n];
    double[] one = new double[grams.vectors()];
    one[head] = 1;
    for (int j = 0; j < n; j++) {
      lengths[j] = grams.norm(j, one);
    }
    for (int k = 0; k < norms.length; k++) {
      norms[k] = (float) (norms[k] * lengths[k % n]);
    }
    return norms;
  }

  /**
   * |sum over heads of a_ij f_h(x_j)|, times row i's scale; where the token's own vector is among
   * them, the sum at i = j has it too.
   */
  static float[] norms(AttentionTensor attention, int layer, HeadGrams grams) {
    int n = attention.size();
    int heads = attention.heads();
    float[] norms = new float[n * n];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              float[][] rows = new float[heads][n];
              for (int h = 0; h < heads; h++) {
                attention.copyRow(layer, h, i, rows[h], 0);
              }
              double[] weights = new double[grams.vectors()];
              for (int j = 0; j < n; j++) {
                for (int h = 0; h < heads; h++) {
                  weights[h] = rows[h][j];
                }
                if (weights.length > heads) {
                  weights[heads] = i == j ? 1 : 0;
                }
                norms[i * n + j] = (float) (grams.norm(j, weights) * grams.scales()[i]);
              }
            });
    return norms;
  }
}
