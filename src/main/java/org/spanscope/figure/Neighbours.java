package org.spanscope.figure;

import java.util.List;

/**
 * What panels beside a panel say for it, so that it is not said twice.
 *
 * @param left whether its rows, or its numbers along y, are those of the panel to the left
 * @param right whether its colours are those of the map to the right, whose bar explains them
 * @param least the smallest number that its own bar explains: of this panel and of those to the
 *     left that have no bar
 * @param most likewise the largest
 */
record Neighbours(boolean left, boolean right, float least, float most) {
  /**
   * @param line panels side by side
   * @param place which of them
   */
  static Neighbours of(List<Panel> line, int place) {
    boolean left = place > 0 && sameRows(line.get(place - 1), line.get(place));
    boolean right = place + 1 < line.size() && sameColours(line.get(place), line.get(place + 1));
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    int i = place;
    do {
      if (line.get(i) instanceof HeatmapPanel map) {
        for (float value : map.values()) {
          least = Math.min(least, Float.isNaN(value) ? least : value);
          most = Math.max(most, Float.isNaN(value) ? most : value);
        }
      }
      i--;
    } while (i >= 0 && sameColours(line.get(i), line.get(i + 1)));
    return new Neighbours(left, right, least, most);
  }

  private static boolean sameRows(Panel left, Panel panel) {
    if (left instanceof HeatmapPanel one && panel instanceof HeatmapPanel other) {
      return one.rows().equals(other.rows())
          && one.rowAxis().equals(other.rowAxis())
          && one.marks().rows().equals(other.marks().rows());
    }
    return left instanceof CurvesPanel one
        && panel instanceof CurvesPanel other
        && one.yMin() == other.yMin()
        && one.yMax() == other.yMax()
        && one.log() == other.log()
        && one.yAxis().equals(other.yAxis());
  }

  private static boolean sameColours(Panel panel, Panel right) {
    return panel instanceof HeatmapPanel one
        && right instanceof HeatmapPanel other
        && one.scale().equals(other.scale())
        && one.unit().equals(other.unit());
  }
}
