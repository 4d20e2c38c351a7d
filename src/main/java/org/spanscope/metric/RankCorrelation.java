package org.spanscope.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How far two lists of numbers put things in the same order. */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Spearman's rank correlation: the correlation of the ranks, those of equal numbers averaged
   * (Kendall 1948).
   *
   * @param one any numbers; a place that is NaN here or there is left out
   * @param other as many
   * @return -1 to 1; NaN where fewer than two places are left or all numbers of a list are equal
   */
  public static double spearman(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " numbers and " + other.length);
    }
    int[] both =
        IntStream.range(0, one.length)
            .filter(i -> !Double.isNaN(one[i]) && !Double.isNaN(other[i]))
            .toArray();
    double[] left = ranks(Arrays.stream(both).mapToDouble(i -> one[i]).toArray());
    double[] right = ranks(Arrays.stream(both).mapToDouble(i -> other[i]).toArray());
    double middle = (both.length - 1) / 2.0;
    double products = 0;
    double leftSquares = 0;
    double rightSquares = 0;
    for (int i = 0; i < both.length; i++) {
      double x = left[i] - middle;
      double y = right[i] - middle;
      products += x * y;
      leftSquares += x * x;
      rightSquares += y * y;
    }
    if (leftSquares == 0 || rightSquares == 0) {
      return Double.NaN;
    }
    double correlation = products / Math.sqrt(leftSquares * rightSquares);
    return Math.max(-1, Math.min(1, correlation));
  }

  /** Ranks from 0; equal numbers share the mean of theirs. */
  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    int first = 0;
    for (int i = 1; i <= order.length; i++) {
      // As numbers: 0 and -0 are equal.
      if (i == order.length || values[order[i]] != values[order[first]]) {
        for (int k = first; k < i; k++) {
          ranks[order[k]] = (first + i - 1) / 2.0;
        }
        first = i;
      }
    }
    return ranks;
  }
}
