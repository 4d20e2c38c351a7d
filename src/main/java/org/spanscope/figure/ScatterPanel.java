package org.spanscope.figure;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
 * @param chosen points that stand out, by number, each in a ring; the others are faint. None where
 *     all are alike
 */
public record ScatterPanel(
    String title,
    String xAxis,
    String yAxis,
    double[] x,
    double[] y,
    int[] groups,
    List<String> names,
    List<String> labels,
    Set<Integer> chosen)
    implements Panel {
  /** What chosen points are called in the legend and in tables. */
  static final String CHOSEN = "chosen";

  public ScatterPanel {
    names = List.copyOf(names);
    labels = List.copyOf(labels);
    chosen = Collections.unmodifiableSet(new TreeSet<>(chosen));
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
    for (int point : chosen) {
      if (point < 0 || point >= x.length) {
        throw new IllegalArgumentException("point " + point + " of " + x.length);
      }
    }
  }

  /** None of the points stands out. */
  public ScatterPanel(
      String title,
      String xAxis,
      String yAxis,
      double[] x,
      double[] y,
      int[] groups,
      List<String> names,
      List<String> labels) {
    this(title, xAxis, yAxis, x, y, groups, names, labels, Set.of());
  }

  /** The same points, of which others stand out. */
  public ScatterPanel chosen(Set<Integer> others) {
    return new ScatterPanel(title, xAxis, yAxis, x, y, groups, names, labels, others);
  }

  public int size() {
    return x.length;
  }

  /** Whether a point has a place. */
  public boolean isDrawn(int point) {
    return Double.isFinite(x[point]) && Double.isFinite(y[point]);
  }
}
