package org.spanscope.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Numbers counted in bins of equal width, by class. Edges are whole multiples of 1, 2 or 5 times a
 * power of ten, so that an axis can be read.
 *
 * @param edges [bins + 1], growing; a bin holds its lower edge, the last one both. [0] of nothing
 * @param counts [classes, bins]
 * @param leftOut [classes], numbers that are NaN or infinite
 */
public record Histogram(double[] edges, int[][] counts, int[] leftOut) {

  /**
   * Counts numbers. Whole numbers get bins at least 1 wide, since a finer bin would stay empty.
   *
   * @param values any numbers
   * @param classes for each number its class, from 0
   * @param classCount how many classes there are
   * @param most bins that are wanted; at most one more is made, at least one
   */
  public static Histogram of(double[] values, int[] classes, int classCount, int most) {
    if (values.length != classes.length) {
      throw new IllegalArgumentException(
          values.length + " numbers and classes of " + classes.length);
    }
    if (most < 1) {
      throw new IllegalArgumentException("No histogram of " + most + " bins");
    }
    double[] edges = edges(Arrays.stream(values).filter(Double::isFinite).toArray(), most);
    int[][] counts = new int[classCount][Math.max(0, edges.length - 1)];
    int[] leftOut = new int[classCount];
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        counts[classes[i]][bin(edges, values[i])]++;
      } else {
        leftOut[classes[i]]++;
      }
    }
    return new Histogram(edges, counts, leftOut);
  }

  private static int bin(double[] edges, double value) {
    // -0 is 0, also to the search.
    int place = Arrays.binarySearch(edges, value + 0.0);
    int bin = place >= 0 ? place : -place - 2;
    return Math.min(bin, edges.length - 2);
  }

  private static double[] edges(double[] values, int most) {
    if (values.length == 0) {
      return new double[0];
    }
    // The decimals that a double is written with: 0.3, not the 0.29999999999999998890 that it is.
    BigDecimal low = BigDecimal.valueOf(Arrays.stream(values).min().getAsDouble());
    BigDecimal high = BigDecimal.valueOf(Arrays.stream(values).max().getAsDouble());
    boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
    BigDecimal width = high.subtract(low).divide(BigDecimal.valueOf(most), MathContext.DECIMAL64);
    BigDecimal step = step(width.doubleValue(), high, whole);
    BigDecimal first = low.divideToIntegralValue(step);
    if (first.multiply(step).compareTo(low) > 0) {
      first = first.subtract(BigDecimal.ONE);
    }
    int bins = 1;
    while (first.add(BigDecimal.valueOf(bins)).multiply(step).compareTo(high) < 0) {
      bins++;
    }
    double[] edges = new double[bins + 1];
    for (int k = 0; k <= bins; k++) {
      edges[k] = first.add(BigDecimal.valueOf(k)).multiply(step).doubleValue() + 0.0;
    }
    return edges;
  }

  /** The smallest clean width that is not below the one wanted. */
  private static BigDecimal step(double width, BigDecimal high, boolean whole) {
    if (width == 0) {
      // All numbers are equal: one bin of their own size.
      double size = Math.abs(high.doubleValue());
      return size == 0 || (whole && size < 1e15)
          ? BigDecimal.ONE
          : BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(size)));
    }
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(width)) - 1);
    int[] factors = {1, 2, 5, 10, 20, 50, 100};
    BigDecimal step = power;
    for (int factor : factors) {
      step = power.multiply(BigDecimal.valueOf(factor));
      // 0.1 as the width of 0 to 3 in 30 bins is 0.1, whatever its last digit.
      if (step.doubleValue() >= width * (1 - 1e-9)) {
        break;
      }
    }
    return whole ? step.max(BigDecimal.ONE) : step;
  }
}
