package org.spanscope.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** p-values of many tests at once (Benjamini & Hochberg 1995). */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * Adjusted p-values: of the i-th smallest of m the smallest p_k m / k over k &gt;= i. To call
   * those below q a finding keeps the expected share of false findings below q.
   *
   * @param p in any order, 0 to 1; NaN is no test: it stays NaN and does not count in m
   * @return in the same order
   */
  public static double[] adjusted(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    double smallest = 1;
    for (int k = order.length; k >= 1; k--) {
      double value = p[order[k - 1]];
      if (value < 0 || value > 1) {
        throw new IllegalArgumentException("No p-value: " + value);
      }
      smallest = Math.min(smallest, value * ((double) order.length / k));
      adjusted[order[k - 1]] = smallest;
    }
    return adjusted;
  }
}
