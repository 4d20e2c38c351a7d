package org.spanscope.reader;

/**
 * The attention of one window: {@code [layers, heads, tokens, tokens]}, rows from, columns to; each
 * row sums to 1.
 *
 * <p>Immutable. Kept in full (F32) or compact form; both answer in float.
 */
public interface AttentionTensor {
  int layers();

  int heads();

  /** Number of tokens, special ones included. */
  int size();

  /** Attention of one head from one token to another. */
  float at(int layer, int head, int from, int to);

  /**
   * Copies one row, {@code [tokens]}, into {@code target} from {@code offset} on. Statistics over
   * all heads read a few rows of each, which a whole map would be too much for.
   */
  default void copyRow(int layer, int head, int from, float[] target, int offset) {
    for (int to = 0; to < size(); to++) {
      target[offset + to] = at(layer, head, from, to);
    }
  }

  /**
   * Copies one head's map, {@code [tokens, tokens]} row-major, into {@code target} from {@code
   * offset} on.
   */
  void copyHead(int layer, int head, float[] target, int offset);

  /**
   * Adds one head's map times {@code factor} onto {@code target}, {@code [tokens, tokens]}
   * row-major.
   */
  void addHead(int layer, int head, float factor, float[] target);

  /** Bytes that the tensor holds on to. */
  long bytes();

  /**
   * The same in at most 2.2 bytes a number: 16-bit fixed point, one scale a row, error below 8e-6.
   * This tensor itself if it is compact already.
   */
  AttentionTensor compact();
}
