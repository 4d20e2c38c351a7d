package org.spanscope.ui.shared;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.spanscope.attention.MapUnit;
import org.spanscope.attention.MapView;

/** The cells of a map that stand out, in words for those who do not see it. */
public final class StrongestCells {
  private StrongestCells() {}

  /** The cells of largest weight, such as "norman to normans .710; who to normandy .540". */
  public static String words(MapView view, int count) {
    return words(view.rows(), view.columns(), view.values(), count);
  }

  /**
   * The same of any map, by size whatever the sign; gaps are passed over.
   *
   * @param values {@code [rows, columns]}, row-major
   */
  public static String words(List<MapUnit> rows, List<MapUnit> columns, float[] values, int count) {
    Comparator<Integer> bySize = Comparator.comparingDouble(i -> Math.abs(values[i]));
    PriorityQueue<Integer> best = new PriorityQueue<>(count + 1, bySize);
    for (int i = 0; i < values.length; i++) {
      if (!Float.isNaN(values[i])
          && (best.size() < count || Math.abs(values[i]) > Math.abs(values[best.element()]))) {
        best.add(i);
        if (best.size() > count) {
          best.remove();
        }
      }
    }
    return best.stream()
        .sorted(bySize.reversed().thenComparing(Comparator.naturalOrder()))
        .map(
            i ->
                rows.get(i / columns.size()).label()
                    + " to "
                    + columns.get(i % columns.size()).label()
                    + " "
                    + Decimals.precise(values[i]))
        .collect(Collectors.joining("; "));
  }
}
