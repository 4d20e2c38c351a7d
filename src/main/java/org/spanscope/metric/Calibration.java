package org.spanscope.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidences are the shares of right answers that they claim to be.
 *
 * @param bins {@value #BINS} of equal width over 0 to 1, from low to high
 * @param questions how many counted
 * @param expectedError ECE, the mean over questions of |accuracy - mean confidence| of their bin
 *     (Naeini et al. 2015, Guo et al. 2017), 0 to 1; NaN without questions
 * @param brier the mean of (confidence - correctness)² (Brier 1950), 0 to 1; NaN without questions
 */
public record Calibration(List<Bin> bins, int questions, double expectedError, double brier) {
  /** How many bins, as in Guo et al. (2017). */
  public static final int BINS = 15;

  /** Sums of probabilities may end a little above 1. */
  private static final double ROUNDING = 1e-6;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * One bin of the reliability curve: confidences in (low, high], 0 in the first.
   *
   * @param count questions in it
   * @param confidence their mean; NaN of none
   * @param accuracy share of right answers; NaN of none
   */
  public record Bin(double low, double high, int count, double confidence, double accuracy) {}

  /**
   * Puts confidences against correctness.
   *
   * @param confidences 0 to 1; a question with NaN is left out
   * @param right whether each answer is right
   */
  public static Calibration of(double[] confidences, boolean[] right) {
    if (confidences.length != right.length) {
      throw new IllegalArgumentException(
          confidences.length + " confidences and " + right.length + " answers");
    }
    int[] counts = new int[BINS];
    int[] hits = new int[BINS];
    double[] sums = new double[BINS];
    double squares = 0;
    int questions = 0;
    for (int i = 0; i < confidences.length; i++) {
      if (Double.isNaN(confidences[i])) {
        continue;
      }
      double confidence = probability(confidences[i]);
      double correct = right[i] ? 1 : 0;
      int bin = bin(confidence);
      counts[bin]++;
      hits[bin] += right[i] ? 1 : 0;
      sums[bin] += confidence;
      squares += (confidence - correct) * (confidence - correct);
      questions++;
    }
    List<Bin> bins = new ArrayList<>();
    double gaps = 0;
    for (int k = 0; k < BINS; k++) {
      bins.add(
          new Bin(
              edge(k), edge(k + 1), counts[k], sums[k] / counts[k], (double) hits[k] / counts[k]));
      gaps += Math.abs(hits[k] - sums[k]);
    }
    return new Calibration(bins, questions, gaps / questions, squares / questions);
  }

  private static double probability(double confidence) {
    if (confidence < -ROUNDING || confidence > 1 + ROUNDING) {
      throw new IllegalArgumentException("No probability: " + confidence);
    }
    return Math.max(0, Math.min(1, confidence));
  }

  private static double edge(int k) {
    return (double) k / BINS;
  }

  private static int bin(double confidence) {
    int bin = Math.max(0, (int) Math.ceil(confidence * BINS) - 1);
    // The product is rounded; the edges that are shown decide.
    if (bin > 0 && confidence <= edge(bin)) {
      return bin - 1;
    }
    return confidence > edge(bin + 1) ? bin + 1 : bin;
  }
}
