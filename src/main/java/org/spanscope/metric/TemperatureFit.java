package org.spanscope.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * The temperature T by which scores are divided so that their softmax is least surprised by the
 * right candidates (temperature scaling, Guo et al. 2017): the smallest mean of -log softmax(s / T)
 * at the right one. Fitted on other articles than those it is used on.
 *
 * @param temperature between {@value #LOWEST} and {@value #HIGHEST}; NaN without questions
 * @param loss the mean at that temperature, in nats
 * @param lossAtOne the mean at T = 1, in nats
 * @param questions how many counted
 */
public record TemperatureFit(double temperature, double loss, double lossAtOne, int questions) {
  static final double LOWEST = 0.05;
  static final double HIGHEST = 20;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double NEAR = 1e-6;

  /**
   * Fits by golden-section search over log T; the loss is convex in 1 / T, so it has one valley.
   *
   * @param scores for each question those of its candidates, in logits
   * @param right for each question the right candidate, from 0; -1 where none is. Such a question
   *     is left out, as is one with a score that is NaN or where the right one's is not finite
   */
  public static TemperatureFit of(double[][] scores, int[] right) {
    if (scores.length != right.length) {
      throw new IllegalArgumentException(
          scores.length + " questions and " + right.length + " right candidates");
    }
    List<double[]> below = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (right[i] >= 0 && isUsable(scores[i], scores[i][right[i]])) {
        below.add(toRight(scores[i], scores[i][right[i]]));
      }
    }
    if (below.isEmpty()) {
      return new TemperatureFit(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double temperature = Math.exp(valley(below));
    return new TemperatureFit(temperature, loss(below, temperature), loss(below, 1), below.size());
  }

  /** Whether the search ran into an end, so that no temperature in reach is the best. */
  public boolean atEnd() {
    return temperature < LOWEST * (1 + 1e-4) || temperature > HIGHEST * (1 - 1e-4);
  }

  private static boolean isUsable(double[] scores, double right) {
    for (double score : scores) {
      if (Double.isNaN(score) || score == Double.POSITIVE_INFINITY) {
        return false;
      }
    }
    return Double.isFinite(right);
  }

  private static double[] toRight(double[] scores, double right) {
    double[] distances = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      distances[i] = scores[i] - right;
    }
    return distances;
  }

  private static double valley(List<double[]> below) {
    double low = Math.log(LOWEST);
    double high = Math.log(HIGHEST);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double lossLeft = loss(below, Math.exp(left));
    double lossRight = loss(below, Math.exp(right));
    while (high - low > NEAR) {
      if (lossLeft <= lossRight) {
        high = right;
        right = left;
        lossRight = lossLeft;
        left = high - GOLDEN * (high - low);
        lossLeft = loss(below, Math.exp(left));
      } else {
        low = left;
        left = right;
        lossLeft = lossRight;
        right = low + GOLDEN * (high - low);
        lossRight = loss(below, Math.exp(right));
      }
    }
    return (low + high) / 2;
  }

  /** -log softmax at the right candidate is log of the sum of exp((s - s_right) / T). */
  private static double loss(List<double[]> below, double temperature) {
    double sum = 0;
    for (double[] distances : below) {
      double largest = 0;
      for (double distance : distances) {
        largest = Math.max(largest, distance);
      }
      double exponentials = 0;
      for (double distance : distances) {
        exponentials += Math.exp((distance - largest) / temperature);
      }
      sum += largest / temperature + Math.log(exponentials);
    }
    return sum / below.size();
  }
}
