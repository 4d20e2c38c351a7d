package org.spanscope.engine;

import ai.djl.ndarray.NDArray;
import org.spanscope.task.Cancellation;

/**
 * How far a layer's outputs move once the value vector of one token is zero in all heads (Mohebbi
 * et al. 2023): 1/2 |u - v|^2 of the unit outputs before and after. n tokens, h heads, H width.
 *
 * <p>Without the value of token j, what is mixed at token i lacks the sum of a_ij f_h(x_j) over the
 * heads and nothing else, so that neither attention nor its products are worked out again.
 */
final class ValueZeroing {
  /** Rows of a chunk: enough for products of full speed, few enough to stay in cache. */
  private static final int ROWS = 256;

  private final ForwardPass pass;
  private final LayerParts parts;
  private final int n;
  private final int heads;
  private final int width;

  private ValueZeroing(ForwardPass pass, LayerParts parts) {
    this.pass = pass;
    this.parts = parts;
    n = parts.tokens();
    heads = pass.config().heads();
    width = pass.config().hidden();
  }

  /** {@code [n * n]} */
  static float[] of(ForwardPass pass, LayerParts parts, Cancellation cancellation) {
    return new ValueZeroing(pass, parts).distances(cancellation);
  }

  private float[] distances(Cancellation cancellation) {
    float[] result = new float[n * n];
    int step = Math.max(1, ROWS / n);
    try (NDArray units = units(parts.mixed().duplicate())) {
      for (int first = 0; first < n; first += step) {
        cancellation.check();
        int end = Math.min(n, first + step);
        float[] moved = moved(first, end, units);
        for (int k = 0; k < moved.length; k++) {
          result[k % n * n + first + k / n] = moved[k] * moved[k] / 2;
        }
      }
    }
    return result;
  }

  /** |u - v| at every token i without token j, for some j: {@code [some * n]}. */
  private float[] moved(int first, int end, NDArray units) {
    int some = end - first;
    NDArray mixed;
    try (NDArray rows = Ops.slice(parts.columns(), first, end);
        NDArray weights = Ops.reshape(rows, some, n, heads);
        NDArray vectors = Ops.slice(parts.vectors(), first, end);
        NDArray byHead = Ops.reshape(vectors, some, heads, width)) {
      mixed = Ops.products(weights, byHead);
    }
    mixed.subi(parts.mixed()).negi();
    try (NDArray flat = mixed;
        NDArray without = units(Ops.reshape(flat, (long) some * n, width));
        NDArray byToken = Ops.reshape(without, some, n, width)) {
      byToken.subi(units);
      try (NDArray distances = Ops.norm(byToken, 2)) {
        return distances.toFloatArray();
      }
    }
  }

  /**
   * The layer's outputs at length 1.
   *
   * @param mixed what is mixed, {@code [rows, H]}; closed
   */
  private NDArray units(NDArray mixed) {
    ReaderWeights.Layer<NDArray> layer = parts.layer();
    NDArray normed = Ops.layerNorm(mixed, layer.attentionNorm(), pass.config().epsilon());
    mixed.close();
    NDArray outputs = pass.feedForward(normed, layer);
    try (NDArray lengths = Ops.norm(outputs, 2);
        NDArray rows = Ops.reshape(lengths, outputs.getShape().get(0), 1)) {
      return outputs.divi(rows);
    }
  }
}
