package org.spanscope.attention;

import java.util.List;

/**
 * The map of a reading, its windows put together.
 *
 * @param map over one copy of each token; NaN where the two never share a window or the window they
 *     share has not been read with attention yet
 * @param windows {@code [tokens, tokens]}, row-major: the window each weight is taken from, -1
 *     where the two never share one
 * @param missing windows that have no attention yet, ascending
 */
public record MergedMap(AttentionMap map, short[] windows, List<Integer> missing) {
  public MergedMap {
    missing = List.copyOf(missing);
  }

  /** Whether a gap will close once its window is read. */
  public boolean isMissing(int from, int to) {
    int window = windows[from * map.size() + to];
    return window >= 0 && missing.contains(window);
  }
}
