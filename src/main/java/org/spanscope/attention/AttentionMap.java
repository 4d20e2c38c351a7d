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

  public float at(int from, int to) {
    return weights[from * tokens.size() + to];
  }
}
