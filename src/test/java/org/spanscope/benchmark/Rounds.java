package org.spanscope.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times of several kinds of work that were done in turn, so that a busy moment weighs on all alike.
 */
final class Rounds {
  private final List<double[]> rounds = new ArrayList<>();

  void clear() {
    rounds.clear();
  }

  /**
   * @param nanos what each kind took
   */
  void add(double... nanos) {
    rounds.add(nanos);
  }

  /** The median over the rounds of one kind's time, in milliseconds. */
  double millis(int kind) {
    return median(rounds.stream().mapToDouble(round -> round[kind] / 1e6).toArray());
  }

  /** The median over the rounds of one kind's time over another's. */
  double ratio(int kind, int to) {
    return median(rounds.stream().mapToDouble(round -> round[kind] / round[to]).toArray());
  }

  /** The least time of one kind over the least of another: what a machine without others shows. */
  double leastRatio(int kind, int to) {
    return least(kind) / least(to);
  }

  private double least(int kind) {
    return rounds.stream().mapToDouble(round -> round[kind]).min().orElse(Double.NaN);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }
}
