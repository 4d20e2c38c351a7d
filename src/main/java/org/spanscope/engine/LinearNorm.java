package org.spanscope.engine;

import ai.djl.ndarray.NDArray;

/**
 * A layer norm as the linear map that it is once its deviations are known: gamma C x / sigma +
 * beta, where C takes the mean off.
 */
final class LinearNorm {
  private LinearNorm() {}

  /**
   * gamma C x, in place.
   *
   * @param x rows in its last dimension
   */
  static void scale(NDArray x, ReaderWeights.Affine<NDArray> norm) {
    centre(x);
    x.muli(norm.weight());
  }

  /** C x, in place. */
  static void centre(NDArray x) {
    try (NDArray mean = x.mean(new int[] {-1}, true)) {
      x.subi(mean);
    }
  }

  /** What the layer norm divides each of n rows by, {@code [n]}: the root of variance + epsilon. */
  static double[] deviations(NDArray rows, double epsilon) {
    int n = Math.toIntExact(rows.getShape().get(0));
    float[] numbers = rows.toFloatArray();
    int width = numbers.length / n;
    double[] deviations = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k < width; k++) {
        sum += numbers[i * width + k];
      }
      double mean = sum / width;
      double squares = 0;
      for (int k = 0; k < width; k++) {
        double off = numbers[i * width + k] - mean;
        squares += off * off;
      }
      deviations[i] = Math.sqrt(squares / width + epsilon);
    }
    return deviations;
  }
}
