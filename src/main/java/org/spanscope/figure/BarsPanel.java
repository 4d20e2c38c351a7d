package org.spanscope.figure;

import java.util.Arrays;
import java.util.List;

/**
 * Bars in groups, one group a category, one bar a series.
 *
 * @param title what stands above it
 * @param categoryAxis what the categories are, such as "sentence"
 * @param valueAxis what the bars measure, with its unit
 * @param categories a label for each group
 * @param series bars of one meaning, told apart by pattern and colour
 * @param references lines at one value across all groups
 * @param min lower end of the values
 * @param max upper end of the values
 * @param direction where bars grow to
 * @param chosen a category that is marked, or {@link #NONE}
 */
public record BarsPanel(
    String title,
    String categoryAxis,
    String valueAxis,
    List<String> categories,
    List<Series> series,
    List<Reference> references,
    double min,
    double max,
    Direction direction,
    int chosen)
    implements Panel {
  /** No category is marked. */
  public static final int NONE = -1;

  public BarsPanel {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    references = List.copyOf(references);
  }

  /** Where bars grow to from zero. */
  public enum Direction {
    /** Categories side by side along x. */
    UP,
    /** Categories one below the other, for long labels. */
    RIGHT
  }

  /**
   * Bars of one meaning.
   *
   * @param name as in the legend
   * @param values one a category; NaN is a gap, which is marked
   * @param low lower end of each whisker; NaN where there is none
   * @param high upper end of each whisker; NaN where there is none
   * @param role which colour
   */
  public record Series(String name, double[] values, double[] low, double[] high, Role role) {
    /** Without whiskers. */
    public static Series of(String name, double[] values, Role role) {
      double[] none = new double[values.length];
      Arrays.fill(none, Double.NaN);
      return new Series(name, values, none, none, role);
    }

    /**
     * Whiskers equally far to both sides.
     *
     * @param errors one a category, such as a standard error; NaN where there is none
     */
    public static Series of(String name, double[] values, double[] errors, Role role) {
      double[] low = new double[values.length];
      double[] high = new double[values.length];
      Arrays.setAll(low, i -> values[i] - errors[i]);
      Arrays.setAll(high, i -> values[i] + errors[i]);
      return new Series(name, values, low, high, role);
    }
  }

  /** A line at one value, with its name in the legend. */
  public record Reference(String name, double value) {}
}
