package org.spanscope.reader;

import org.spanscope.task.Cancellation;

/**
 * What lenses need of a reader beside its attention. Calls block and take turns with readings;
 * cancelled between layers and chunks. The window must be of a reading of the same reader; what its
 * layers begin with is kept for the two windows asked for last, A's and B's, so that layer after
 * layer is cheap.
 */
public interface ContributionProbe {
  /** Of no reader: refuses everything. For lenses that ask nothing of it. */
  ContributionProbe NONE = new NoContributions();

  /**
   * How the transformed vectors of a layer's heads lie to each other, token by token.
   *
   * @param layer from 0
   * @param normed whether the vectors are taken through both layer norms, linearised, and a token's
   *     own vector x_j is in it (GlobEnc, Modarressi et al. 2022)
   */
  HeadGrams grams(Window window, int layer, boolean normed, Cancellation cancellation);

  /**
   * Contributions c_ij of one layer before its rows are normalised (ALTI, Ferrando et al. 2022):
   * {@code [n * n]} row-major, rows from i, columns to j.
   */
  float[] alti(Window window, int layer, Cancellation cancellation);

  /**
   * How far token i's output of one layer moves, 1/2 |u - v|^2 of its unit vectors, once the value
   * of token j is zero in all heads (Mohebbi et al. 2023): {@code [n * n]} row-major, before its
   * rows are normalised.
   */
  float[] valueZeroing(Window window, int layer, Cancellation cancellation);
}
