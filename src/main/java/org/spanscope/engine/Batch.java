package org.spanscope.engine;

import java.util.List;
import org.spanscope.reader.Token;

/**
 * Windows read at once, each filled up to the longest.
 *
 * @param windows b windows
 * @param length n, tokens of the longest
 */
record Batch(List<WindowInput> windows, int length) {
  Batch {
    windows = List.copyOf(windows);
  }

  static Batch of(List<WindowInput> windows) {
    return new Batch(windows, windows.stream().mapToInt(WindowInput::size).max().orElseThrow());
  }

  int size() {
    return windows.size();
  }

  /** Whether any window is shorter than the longest. */
  boolean isPadded() {
    return windows.stream().anyMatch(window -> window.size() < length);
  }

  /** Token ids, {@code [b * n]}. */
  long[] ids(int padding) {
    return fill(padding, (window, i) -> window.tokens().get(i).id());
  }

  /** Rows of the position embeddings, {@code [b * n]}. */
  long[] positions(int offset) {
    return fill(offset, (window, i) -> offset + window.tokens().get(i).position());
  }

  /** Token types below {@code limit}, {@code [b * n]}. */
  long[] types(int limit) {
    return fill(0, (window, i) -> Math.min(limit - 1, window.types()[i]));
  }

  /** What is added to scores before the softmax, {@code [b, n]}: nothing, or minus infinity. */
  float[] mask() {
    float[] mask = new float[size() * length];
    for (int w = 0; w < size(); w++) {
      for (int i = windows.get(w).size(); i < length; i++) {
        mask[w * length + i] = Float.NEGATIVE_INFINITY;
      }
    }
    return mask;
  }

  private interface Value {
    long of(WindowInput window, int index);
  }

  private long[] fill(long padding, Value value) {
    long[] values = new long[size() * length];
    for (int w = 0; w < size(); w++) {
      WindowInput window = windows.get(w);
      List<Token> tokens = window.tokens();
      for (int i = 0; i < length; i++) {
        values[w * length + i] = i < tokens.size() ? value.of(window, i) : padding;
      }
    }
    return values;
  }
}
