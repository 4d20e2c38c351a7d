package org.spanscope.figure;

import java.util.List;

/**
 * Points in a plane, told apart by sign and colour.
 *
 * @param title what stands above it
 * @param xAxis what runs to the right, with its unit
 * @param yAxis what runs up, with its unit
 * @param x for each point where it lies along x; a point with NaN is not drawn
 * @param y as many
 * @param groups for each point its group, from 0
 * @param names of the groups, as in the legend
 * @param labels a name for each point, in the table of its numbers
 */
public record ScatterPanel(
    String title,
    String xAxis,
    String yAxis,
    double[] x,
    double[] y,
    int[] groups,
    List<String> names,
    List<String> labels)
    implements Panel {
  public ScatterPanel {
    names = List.copyOf(names);
    labels = List.copyOf(labels);
    if (x.length != y.length || x.length != groups.length || x.length != labels.size()) {
      throw new IllegalArgumentException(
          x.length
              + " and "
              + y.length
              + " numbers, "
              + groups.length
              + " groups and "
              + labels.size()
              + " labels");
    }
    for (int group : groups) {
      if (group < 0 || group >= names.size()) {
        throw new IllegalArgumentException("a point of group " + group + " of " + names.size());
      }
    }
  }

  public int size() {
    return x.length;
  }

  /** Whether a point has a place. */
  public boolean isDrawn(int point) {
    return Double.isFinite(x[point]) && Double.isFinite(y[point]);
  }
}
