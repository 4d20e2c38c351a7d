package org.spanscope.reader;

/**
 * For each token j the inner products of its heads' transformed vectors f_h(x_j) = (x_j W_V + b_V)
 * W_O of head h, without the output's bias; the norm of any weighted sum of them follows without
 * the vectors.
 *
 * @param vectors number of vectors a token, v: the heads, and x_j itself behind them where it was
 *     asked for
 * @param products {@code [tokens][v * v]}: row-major inner products
 * @param scales {@code [tokens]}: what the norms of row i are multiplied by, 1 / (sigma1_i
 *     sigma2_i) of the true standard deviations of both layer norms' inputs, or 1
 */
public record HeadGrams(int vectors, float[][] products, float[] scales) {
  /**
   * Norm of the sum of token j's vectors, each times its weight.
   *
   * @param weights {@code [vectors]}
   */
  public double norm(int token, double[] weights) {
    float[] gram = products[token];
    double square = 0;
    for (int a = 0; a < vectors; a++) {
      double row = 0;
      for (int b = 0; b < vectors; b++) {
        row += weights[b] * gram[a * vectors + b];
      }
      square += weights[a] * row;
    }
    return Math.sqrt(Math.max(0, square));
  }
}
