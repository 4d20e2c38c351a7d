package org.spanscope.attention;

import java.util.List;
import org.spanscope.reader.Token;

/**
 * A map of weights from tokens to tokens.
 *
 * @param tokens n tokens, special ones included, in input order
 * @param weights {@code [n, n]}, row-major, rows from, columns to; NaN where the two never share a
 *     window
 */
public record AttentionMap(List<Token> tokens, float[] weights) {
  public int size() {
    return tokens.size();
  }

  /** The same with each row divided by its sum; gaps stay, and so does a row of zeros. */
  AttentionMap shares() {
    int n = size();
    float[] shares = weights.clone();
    for (int from = 0; from < n; from++) {
      double sum = rowSum(from);
      for (int to = 0; to < n && sum > 0; to++) {
        shares[from * n + to] = (float) (shares[from * n + to] / sum);
      }
    }
    return new AttentionMap(tokens, shares);
  }

  /** All weight of a row, gaps passed over. */
  double rowSum(int from) {
    double sum = 0;
    for (int to = 0; to < size(); to++) {
      float weight = at(from, to);
      sum += Float.isNaN(weight) ? 0 : weight;
    }
    return sum;
  }

  public float at(int from, int to) {
    return weights[from * tokens.size() + to];
  }
}
