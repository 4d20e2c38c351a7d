package org.spanscope.reader;

import java.util.List;

/**
 * Start and end probability over one copy of each context token and one [CLS].
 *
 * @param tokens [CLS] first, then each context token, masked ones included (their probability is
 *     0), in order
 * @param windows the window whose copy counts, for each token
 * @param start {@code [tokens]}, sums to 1
 * @param end {@code [tokens]}, sums to 1
 */
public record TokenProbabilities(List<Token> tokens, int[] windows, double[] start, double[] end) {

  /** Largest start probability, [CLS] left out; 0 without context tokens. */
  public double maxStart() {
    return max(start);
  }

  /** Largest end probability, [CLS] left out; 0 without context tokens. */
  public double maxEnd() {
    return max(end);
  }

  private static double max(double[] values) {
    double max = 0;
    for (int i = 1; i < values.length; i++) {
      max = Math.max(max, values[i]);
    }
    return max;
  }
}
