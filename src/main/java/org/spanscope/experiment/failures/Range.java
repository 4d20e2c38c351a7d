package org.spanscope.experiment.failures;

/**
 * Numbers from one to another.
 *
 * @param low the smallest
 * @param high the largest, or what is just beyond it
 * @param closed whether {@code high} itself is within
 */
public record Range(double low, double high, boolean closed) {
  /** With both ends. */
  public static Range of(double low, double high) {
    return new Range(low, high, true);
  }

  /** NaN is in no range. */
  public boolean contains(double value) {
    return value >= low && (closed ? value <= high : value < high);
  }
}
