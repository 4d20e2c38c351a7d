package org.spanscope.metric;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * Whether numbers of one group tend to be larger than those of another, such as a head's statistic
 * for right against wrong answers. Orders count, sizes do not.
 *
 * @param first how many numbers in the first group
 * @param second how many in the second
 * @param u Mann-Whitney's U of the first group (Mann & Whitney 1947): pairs in which its number is
 *     larger, equal ones half
 * @param p two-sided, by the normal distribution with corrections for ties and continuity; 1 where
 *     all numbers are equal, NaN where a group is empty
 * @param delta Cliff's delta (Cliff 1993), P(first larger) - P(second larger), -1 to 1; NaN where a
 *     group is empty
 * @param low lower end of delta's 95 % interval; NaN where a group has fewer than two numbers
 * @param high upper end
 */
public record GroupDifference(
    int first, int second, double u, double p, double delta, double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * Compares two groups.
   *
   * @param first any numbers; NaN is left out
   * @param second any numbers; NaN is left out
   */
  public static GroupDifference of(double[] first, double[] second) {
    double[] x = sorted(first);
    double[] y = sorted(second);
    if (x.length == 0 || y.length == 0) {
      return new GroupDifference(
          x.length, y.length, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    Dominance rows = Dominance.of(x, y);
    double pairs = (double) x.length * y.length;
    double delta = rows.sum() / pairs;
    double u = (rows.sum() + pairs) / 2;
    double[] interval = interval(delta, rows, Dominance.of(y, x), x.length, y.length);
    return new GroupDifference(x.length, y.length, u, p(x, y, u), delta, interval[0], interval[1]);
  }

  private static double[] sorted(double[] values) {
    // Adding 0 makes -0 and 0 equal.
    return Arrays.stream(values)
        .filter(value -> !Double.isNaN(value))
        .map(value -> value + 0.0)
        .sorted()
        .toArray();
  }

  private static double p(double[] x, double[] y, double u) {
    double pairs = (double) x.length * y.length;
    double n = (double) x.length + y.length;
    double[] all = new double[x.length + y.length];
    System.arraycopy(x, 0, all, 0, x.length);
    System.arraycopy(y, 0, all, x.length, y.length);
    Arrays.sort(all);
    double ties = 0;
    for (int start = 0, end; start < all.length; start = end) {
      end = start;
      while (end < all.length && all[end] == all[start]) {
        end++;
      }
      double equal = end - start;
      ties += equal * equal * equal - equal;
    }
    double variance = pairs / 12 * (n + 1 - ties / (n * (n - 1)));
    if (!(variance > 0)) {
      return 1;
    }
    double gap = Math.max(0, Math.abs(u - pairs / 2) - 0.5);
    return Erf.erfc(gap / Math.sqrt(2 * variance));
  }

  /** Feng & Cliff (2004): asymmetric, from the unbiased variance of Cliff (1993). */
  private static double[] interval(double d, Dominance rows, Dominance columns, int n, int m) {
    if (n < 2 || m < 2) {
      return new double[] {Double.NaN, Double.NaN};
    }
    if (Math.abs(d) == 1) {
      // No variance to estimate: their bound from the smaller group alone.
      double fewer = Math.min(n, m);
      double bound = (fewer - Z * Z) / (fewer + Z * Z);
      return d > 0 ? new double[] {bound, 1} : new double[] {-1, -bound};
    }
    double pairs = (double) n * m;
    double spread = m * (double) m * rows.spread(m, d) + n * (double) n * columns.spread(n, -d);
    double unbiased = (spread - (rows.unequal() - pairs * d * d)) / (pairs * (n - 1.0) * (m - 1.0));
    double variance = Math.max(unbiased, (1 - d * d) / (pairs - 1));
    double middle = d - d * d * d;
    double half = Z * Math.sqrt(variance * ((1 - d * d) * (1 - d * d) + Z * Z * variance));
    double below = 1 - d * d + Z * Z * variance;
    return new double[] {
      Math.max(-1, (middle - half) / below), Math.min(1, (middle + half) / below)
    };
  }

  /**
   * For each number of one group: how many of the other are smaller, less how many are larger.
   *
   * @param unequal pairs that are not equal
   */
  private record Dominance(double[] each, double unequal) {
    static Dominance of(double[] ones, double[] others) {
      double[] each = new double[ones.length];
      double unequal = 0;
      int smaller = 0;
      int notLarger = 0;
      for (int i = 0; i < ones.length; i++) {
        while (smaller < others.length && others[smaller] < ones[i]) {
          smaller++;
        }
        while (notLarger < others.length && others[notLarger] <= ones[i]) {
          notLarger++;
        }
        int larger = others.length - notLarger;
        each[i] = smaller - larger;
        unequal += smaller + larger;
      }
      return new Dominance(each, unequal);
    }

    double sum() {
      return Arrays.stream(each).sum();
    }

    /** Sum of squared distances of the means from delta. */
    double spread(int others, double delta) {
      double sum = 0;
      for (double one : each) {
        double distance = one / others - delta;
        sum += distance * distance;
      }
      return sum;
    }
  }
}
