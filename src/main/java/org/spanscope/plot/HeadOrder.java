package org.spanscope.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How the maps of all heads stand. */
public enum HeadOrder {
  IN_PLACE("in place"),
  BY_NUMBER("by number");

  private final String label;

  HeadOrder(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * Heads in the order in which they stand, each as layer times heads plus head.
   *
   * @param numbers {@code [layers][heads]}; by number the largest comes first, what has none last
   */
  public int[] of(double[][] numbers) {
    double[] all = Arrays.stream(numbers).flatMapToDouble(Arrays::stream).toArray();
    IntStream indices = IntStream.range(0, all.length);
    return this == IN_PLACE
        ? indices.toArray()
        : indices
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    i -> Double.isNaN(all[i]) ? Double.POSITIVE_INFINITY : -all[i]))
            .mapToInt(i -> i)
            .toArray();
  }
}
