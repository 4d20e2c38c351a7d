package org.spanscope.metric;

import java.util.Arrays;

/** Quantiles of a sample, between two of its numbers in proportion (Hyndman & Fan 1996, type 7). */
public final class Quantiles {
  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Sorts the numbers once.
   *
   * @param values any numbers, in any order; NaN is left out
   */
  public static Quantiles of(double[] values) {
    return new Quantiles(
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray());
  }

  /** How many numbers count. */
  public int size() {
    return sorted.length;
  }

  /**
   * The number below which a share p of the sample lies.
   *
   * @param p 0 (the smallest) to 1 (the largest)
   * @return NaN of an empty sample
   */
  public double at(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("No quantile " + p);
    }
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = p * (sorted.length - 1);
    int below = (int) place;
    double low = sorted[below];
    double high = sorted[Math.min(below + 1, sorted.length - 1)];
    // Infinities are kept: 0 times infinity would be none of them.
    return low == high || place == below ? low : low + (place - below) * (high - low);
  }
}
