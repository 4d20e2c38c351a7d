package org.spanscope.reader;

import org.spanscope.task.Cancellation;

/**
 * Gradients of a reader's logits. Calls block and take turns with readings; cancelled between
 * batches. All throw {@link ReaderFault} as {@link Reader} does, also where a gradient is no finite
 * number.
 */
public interface GradientReader {
  /**
   * Gradients along the path from a baseline (Sundararajan et al. 2017), and F without gradients
   * where only that is asked for (see {@link #pathScores}).
   *
   * @param window of a reading of this reader
   * @param alphas places on the path, 0 at the baseline, 1 at the input
   * @param target F
   */
  PathGradients pathGradients(
      Window window, Baseline baseline, double[] alphas, Target target, Cancellation cancellation);

  /** F at places on the path, {@code [alphas]}. */
  double[] pathScores(
      Window window, Baseline baseline, double[] alphas, Target target, Cancellation cancellation);

  /**
   * Gradient of F with respect to each token's word embedding times that embedding, summed over its
   * dimensions: {@code [tokens]}, special ones included.
   */
  double[] gradientTimesInput(Window window, Target target, Cancellation cancellation);

  /**
   * Gradient of F with respect to a factor on each head's output A V, at 1: {@code [layers][heads]}
   * (the head importance of Michel et al. 2019 before its absolute value).
   */
  double[][] headGradients(Window window, Target target, Cancellation cancellation);
}
