package org.spanscope.attention;

import java.util.List;

/**
 * The map of a reading, its windows put together.
 *
 * @param map over one copy of each token; NaN where the two never share a window or the window they
 *     share has not been read with attention yet
 * @param missing windows that have no attention yet, ascending; gaps that are left once there are
 *     none will stay
 */
public record MergedMap(AttentionMap map, List<Integer> missing) {
  public MergedMap {
    missing = List.copyOf(missing);
  }
}
