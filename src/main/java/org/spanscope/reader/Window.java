package org.spanscope.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the context, read with the question.
 *
 * @param index which window, from 0
 * @param tokens n tokens, special ones included, in input order
 * @param startLogits {@code [n]}
 * @param endLogits {@code [n]}
 * @param attention {@code [layers, heads, n, n]}, or null where it was not asked for
 */
public record Window(
    int index,
    List<Token> tokens,
    float[] startLogits,
    float[] endLogits,
    @Nullable AttentionTensor attention) {

  public int size() {
    return tokens.size();
  }

  public Window with(@Nullable AttentionTensor other) {
    return new Window(index, tokens, startLogits, endLogits, other);
  }

  /** The same with its attention, if any, in compact form. */
  public Window compact() {
    return attention == null ? this : with(attention.compact());
  }
}
